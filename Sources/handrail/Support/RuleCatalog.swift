import Checks
import Diagnostics
import Preview
import Publishing

/// Every rule that a finding may name.
enum RuleCatalog {
  static let rules: [any Rule] =
    SiteChecks.adjustableRules + SiteChecks.otherRules + PreviewRule.allCases + CommandRule.allCases

  /// Sorted; rules that look at the same thing in different places share one.
  static let ids = Set(rules.map(\.id)).sorted()

  static func rule(_ id: String) -> (any Rule)? { rules.first { $0.id == id } }

  /// What to do about an id that no rule has.
  static func advice(on id: String) -> String {
    let hint = Suggestion.hint(for: id, among: ids).map { "; \($0)" } ?? ""
    return "there is no rule '\(id)'\(hint)"
  }
}
