public import Diagnostics

/// A rule that looks for one kind of mistake, all of the same severity.
public protocol AdjustableRule: Rule {
  /// How much its findings matter.
  var severity: Severity { get }
}

extension AdjustableRule {
  /// Something that breaks this rule.
  public func finding(_ message: String, hint: String? = nil, at place: Place?) -> Diagnostic {
    Diagnostic(severity, self, message, hint: hint, at: place)
  }
}
