import Curriculum
import Diagnostics
import TestSupport
import Testing

@testable import Checks

@Suite struct CheckSettingsTests {
  /// Finds every module, and says what its options are.
  private struct EveryModule: ModuleRule {
    let id = "every-module"
    let explanation = "It finds every module."
    let category = RuleCategory.structure
    let severity = Severity.note
    static let options: [RuleOption<Self>] = [.integer("words", \.words, in: 1...100), .texts("except", \.except)]
    var words = 7
    var except = ["one"]

    func check(_ module: Module, in context: CheckContext) -> [Diagnostic] {
      [finding("\(module.topic): \(words) \(except)", at: nil)]
    }
  }

  private struct Fixed: SiteRule {
    let id = "fixed"
    let explanation = "It finds nothing."
    let category = RuleCategory.structure
    let severity = Severity.error
    let leeway = Leeway.none

    func check(_ context: CheckContext) -> [Diagnostic] { [] }
  }

  private struct Site {
    let curriculum: Curriculum
    let settings: CheckSettings

    /// - Parameter checks: the lines under `checks:`.
    init(_ checks: String) async throws {
      curriculum = try await TemporarySite([
        "site.yml": TemporarySite.configuration + "checks:\n" + checks,
        "en/care/index.md": module("Text.", "title: Care\naudience: [client]"), "en/care/plan.md": module("Text."),
        "en/staff/call.md": module("Text.", "title: Call\naudience: [referrer]"),
        "en/staff/both.md": module("Text.", "title: Both\naudience: [referrer, client]"),
      ]).curriculum()
      settings = CheckSettings(
        curriculum, moduleRules: [EveryModule()], siteRules: [Fixed()], others: [CurriculumRule.file])
    }

    /// What is wrong with the settings.
    var told: String { report(settings.diagnostics) }

    /// `warning care/plan: 7 ["one"]` for each module.
    var found: [String] {
      let rule = settings.configured(EveryModule())
      let context = CheckContext(curriculum)
      return curriculum.topics.compactMap { $0.translations[0] }.flatMap { module in
        settings.findings(of: rule, on: module, in: curriculum) { rule.check(module, in: context) }
      }.map { "\($0.severity) \($0.message)" }
    }
  }

  @Test func aRuleIsAsItIsWhereTheSiteSaysNothing() async throws {
    let site = try await Site("  fixed: error\n")
    #expect(site.told == "")
    #expect(site.found.first == "note care: 7 [\"one\"]")
    #expect(site.found.count == 4)
  }

  @Test(arguments: RuleLevel.allCases) func aSeverityHoldsForEveryFinding(level: RuleLevel) async throws {
    for checks in ["  every-module: \(level)\n", "  every-module: {severity: \(level)}\n"] {
      let site = try await Site(checks)
      #expect(site.told == "")
      #expect(site.found.count == (level == .off ? 0 : 4))
      #expect(site.found.allSatisfy { $0.hasPrefix("\(level) ") })
    }
  }

  @Test func optionsStandInPlaceOfTheRulesOwn() async throws {
    let site = try await Site("  every-module: {options: {words: 12, except: [two, three]}}\n")
    #expect(site.told == "")
    #expect(site.found.first == "note care: 12 [\"two\", \"three\"]")
    #expect(
      EveryModule().settings == ["words: 7 (a whole number from 1 to 100)", "except: [one] (a list of texts)"])
  }

  @Test func aSectionComesBeforeTheRest() async throws {
    let site = try await Site("  every-module: warning\n  sections: {care: {every-module: off}}\n")
    #expect(site.told == "")
    #expect(site.found.map { $0.prefix { $0 != ":" } } == ["warning staff/both", "warning staff/call"])
  }

  @Test func ofSeveralGroupsOfReadersThoseCountForWhomItIsGravest() async throws {
    let site = try await Site("  every-module: {audience: {referrer: off, client: error}}\n")
    #expect(site.told == "")
    #expect(
      site.found.map { $0.prefix { $0 != ":" } } == ["error care", "error care/plan", "error staff/both"])
  }

  @Test func whatIsNotKnownIsToldWithTheNearest() async throws {
    let site = try await Site(
      """
        evry-module: off
        every-module:
          sevrity: off
          audience: {clients: off}
          options: {wrods: 3}
        sections:
          caer: {every-module: off}
          care: {evry-module: off}

      """)
    #expect(
      site.told == """
        Content/site.yml:5:3: error: there is no rule 'evry-module' [unknown-rule]
         5 |   evry-module: off
           |   ^~~~~~~~~~~
          help: did you mean 'every-module'?
        Content/site.yml:7:5: error: 'every-module' in 'checks' has no key 'sevrity' [unknown-key]
         7 |     sevrity: off
           |     ^~~~~~~
          help: did you mean 'severity'?
        Content/site.yml:8:16: error: 'audience' has no key 'clients' [unknown-key]
         8 |     audience: {clients: off}
           |                ^~~~~~~
          help: did you mean 'client'?
        Content/site.yml:9:15: error: 'options' of 'every-module' has no key 'wrods' [unknown-key]
         9 |     options: {wrods: 3}
           |               ^~~~~
          help: did you mean 'words'?
        Content/site.yml:11:5: error: 'checks' names 'caer', and there is no such section [unknown-section]
         11 |     caer: {every-module: off}
            |     ^~~~
          help: did you mean 'care'?
        Content/site.yml:12:12: error: there is no rule 'evry-module' [unknown-rule]
         12 |     care: {evry-module: off}
            |            ^~~~~~~~~~~
          help: did you mean 'every-module'?

        """)
  }

  @Test(arguments: [
    ("every-module: of", "5:17: error: 'of' is not a value of 'every-module' [yaml-type]"),
    ("every-module: [off]", "5:17: error: 'every-module' must be a single value, this is a list [yaml-type]"),
    (
      "every-module: {options: {words: many}}",
      "5:35: error: 'words' must be a whole number from 1 to 100, not 'many' [yaml-type]"
    ),
    (
      "every-module: {options: {except: {a: b}}}",
      "5:36: error: 'except' must be a single value, this is a set of keys [yaml-type]"
    ),
    ("every-module: {options: 3}", "5:27: error: 'options' of 'every-module' must be a set of keys"),
    ("sections: [care]", "5:13: error: 'sections' must be a set of keys, this is a list [yaml-type]"),
    ("fixed: warning", "5:10: error: 'fixed' cannot be turned to 'warning' [fixed-rule]"),
    ("fixed: {severity: off}", "5:21: error: 'fixed' cannot be turned to 'off' [fixed-rule]"),
    ("fixed: {audience: {client: error}}", "5:21: error: 'fixed' looks at the site as a whole"),
    ("sections: {care: {fixed: error}}", "5:21: error: 'fixed' looks at the site as a whole"),
    ("file: off", "5:3: error: 'file' is told whenever it happens, and cannot be set [fixed-rule]"),
  ])
  func whatCannotBeSetIsToldAtItsPlaceAndHasNoEffect(line: String, told: String) async throws {
    let site = try await Site("  \(line)\n")
    #expect(site.told.hasPrefix("Content/site.yml:" + told), "\(site.told)")
    #expect(site.settings.diagnostics.count == 1)
    #expect(site.found.first == "note care: 7 [\"one\"]")
  }

  @Test func leewayHasTwoEnds() {
    func allowed(_ leeway: Leeway) -> [RuleLevel] { RuleLevel.allCases.filter(leeway.allows) }
    #expect(allowed(.none) == [])
    #expect(allowed(.atLeast(.warning)) == [.error, .warning])
    #expect(allowed(.atMost(.warning)) == [.warning, .note, .off])
    #expect(allowed(.full) == RuleLevel.allCases)
    #expect(Leeway.atLeast(.warning).words == "it may be 'error' or 'warning'")
    #expect(Leeway.atMost(.warning).words == "it may be 'warning', 'note' or 'off'")
  }

  @Test func theCheckerHeedsThem() async throws {
    let files = ["en/a/b.md": module("Text."), "es/a/b.md": module("Texto.", "title: A\ntranslationOf: 0123456789")]
    func rules(_ checks: String) async throws -> [String] {
      let site = ["site.yml": TemporarySite.configuration + checks].merging(files) { first, _ in first }
      let curriculum = try await TemporarySite(site).curriculum()
      let settings = CheckSettings(
        curriculum, moduleRules: Checker.rulesOverModules, siteRules: Checker.siteRules, others: [])
      return await Checker(settings).check(curriculum).map { "\($0.severity) \($0.rule)" }
    }
    #expect(try await rules("") == ["warning translation-drift"])
    #expect(try await rules("checks: {translation-drift: error}\n") == ["error translation-drift"])
    #expect(try await rules("checks: {sections: {a: {translation-drift: off}}}\n") == [])
    #expect(try await rules("checks:\n") == ["warning translation-drift"])
  }
}
