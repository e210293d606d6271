import Checks
import Diagnostics
import Pages
import TestSupport
import Testing

@testable import Publishing

/// The examples of the rules over the plan are true: the bad one breaks its rule, and the good one does not and can be
/// published.
@Suite struct RuleExamplesTests {
  private static let rules: [any AdjustableRule] = SiteChecks.planRules + SiteChecks.planModuleRules
  /// Rules that no text shows.
  private static let withoutExamples: Set = [
    "camera-data", "large-picture", "picture-place",  // photographs and films
    "dead-link", "moved-link", "unasked-link",  // what other servers answer
  ]

  /// A theme that has what the examples name.
  private func findings(in sample: RuleSample) async throws -> [Diagnostic] {
    func files(below folder: String) -> [(String, String)] {
      sample.files.filter { $0.path.hasPrefix(folder) }.map { (String($0.path.dropFirst(folder.count)), $0.text) }
    }
    var theme = SmallTheme.withDrawings
    theme["strings/vi.yml"] = theme["strings/en.yml"]
    theme.merge(files(below: "Templates/")) { $1 }
    let content = ["en/a/one.md": module("title: One")].merging(files(below: "Content/")) { $1 }
    return try await PlannedSite(content, theme: theme).outcome { $0.isPortable = true }.diagnostics
  }

  @Test(arguments: rules.indices) func everyRuleHasAnExample(index: Int) {
    let rule = Self.rules[index]
    #expect(rule.examples.isEmpty == Self.withoutExamples.contains(rule.id), "\(rule.id)")
  }

  @Test(arguments: rules.indices) func theBadOneBreaksItsRuleAndTheGoodOneDoesNot(index: Int) async throws {
    let rule = Self.rules[index]
    for example in rule.examples {
      #expect(try await findings(in: example.bad).contains { $0.rule == rule.id }, "\(rule.id)")
      let good = try await findings(in: example.good)
      #expect(!good.contains { $0.rule == rule.id || $0.severity == .error }, "\(rule.id): \(report(good))")
    }
  }
}
