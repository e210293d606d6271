/// Things that are done one after another although one of them may fail: a mistake hides none of the others.
public struct Attempts {
  public private(set) var diagnostics: [Diagnostic]

  public init(_ diagnostics: [Diagnostic] = []) {
    self.diagnostics = diagnostics
  }

  /// What the work gives, or nil, and its diagnostics noted.
  public mutating func attempt<Value>(_ work: () throws(DiagnosticsError) -> Value) -> Value? {
    do {
      return try work()
    } catch {
      diagnostics += error.diagnostics
      return nil
    }
  }

  /// - Throws: `DiagnosticsError` with all that was wrong, where anything was.
  public func finish() throws(DiagnosticsError) {
    if !diagnostics.isEmpty { throw DiagnosticsError(diagnostics) }
  }
}
