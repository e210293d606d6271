import Diagnostics
import Files

/// Something that stops a command, to be told like any other finding.
struct Failure: Error {
  let diagnostics: [Diagnostic]

  init(_ diagnostic: Diagnostic) { diagnostics = [diagnostic] }
  init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}

extension Diagnostic {
  /// A file or folder that could not be read or written.
  static func unwritable(_ error: FileError) -> Diagnostic {
    .error(
      "file", "\(error.call) failed: \(error.reason)", hint: error.hint,
      at: Place(SourceFile(path: error.path, bytes: [])))
  }
}
