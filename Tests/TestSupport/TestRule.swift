public import Diagnostics

/// A rule that stands in tests alone.
public struct TestRule: Rule {
  public let id: String
  public let explanation = "It stands in tests alone, which break it to see what is told."

  public let severity: Severity
  public let category = RuleCategory.structure
  public let precision: RulePrecision

  public init(_ id: String, _ severity: Severity = .error, _ precision: RulePrecision = .medium) {
    self.id = id
    self.severity = severity
    self.precision = precision
  }
}
