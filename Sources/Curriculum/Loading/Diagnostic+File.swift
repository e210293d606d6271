public import Diagnostics
public import Files

extension Diagnostic {
  /// A file that could not be read.
  /// - Parameter path: the path to show, where it is not the one that was opened.
  public static func unreadable(_ error: FileError, shownAs path: String? = nil) -> Diagnostic {
    .error(
      CurriculumRule.file, "this file cannot be read: \(error.reason)", hint: error.hint,
      at: Place(SourceFile(path: path ?? error.path, bytes: [])))
  }

  /// A call of the system that failed while a command or a build did its work.
  public static func failed(_ error: FileError) -> Diagnostic {
    .error(
      CurriculumRule.file, "\(error.call) failed: \(error.reason)", hint: error.hint,
      at: Place(SourceFile(path: error.path, bytes: [])))
  }
}
