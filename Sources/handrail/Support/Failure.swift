import Diagnostics

/// Something that stops a command, to be told like any other finding.
struct Failure: Error {
  let diagnostics: [Diagnostic]

  init(_ diagnostic: Diagnostic) { diagnostics = [diagnostic] }
  init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}
