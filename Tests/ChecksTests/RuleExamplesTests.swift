import Diagnostics
import TestSupport
import Testing

@testable import Checks

/// The examples of the rules are true: the bad one breaks its rule, and the good one none at all.
@Suite struct RuleExamplesTests {
  private static let rules: [any AdjustableRule] = Checker.rulesOverModules + Checker.siteRules
  /// Rules that no short text shows.
  private static let withoutExamples: Set = [
    "hasty-sign-offs",  // thirteen sign-offs
    "long-menu",  // sixty-one sections
    "overdue-review", "stale-crisis-line",  // the day of the build
  ]

  private func findings(in sample: RuleSample, only: [String] = []) async throws -> String {
    let files = sample.files.map { (String($0.path.dropFirst("Content/".count)), $0.text) }
    let site = try TemporarySite(Dictionary(uniqueKeysWithValues: files))
    return report(await Checker(only: only).check(try await site.curriculum()))
  }

  @Test(arguments: rules.indices) func everyRuleHasAnExample(index: Int) {
    let rule = Self.rules[index]
    #expect(rule.examples.isEmpty == Self.withoutExamples.contains(rule.id), "\(rule.id)")
  }

  @Test(arguments: rules.indices) func theBadOneBreaksItsRuleAndTheGoodOneNone(index: Int) async throws {
    let rule = Self.rules[index]
    for example in rule.examples {
      #expect(try await findings(in: example.bad, only: [rule.id]).contains("[\(rule.id)]"), "\(rule.id)")
      #expect(try await findings(in: example.good) == "", "\(rule.id)")
    }
  }
}
