import Foundation
import TestSupport
import Testing

@testable import Diagnostics

/// What is described, cut and named; that GitHub takes the whole, `Tests/EndToEnd/test_sarif.py` shows.
@Suite struct SARIFReporterTests {
  private func run(_ diagnostics: [Diagnostic], rules: [any Rule] = [], siteFolder: String = "") throws -> [String: Any]
  {
    let reporter = SARIFReporter(rules: rules, paths: RepositoryPaths(siteFolder: siteFolder), version: "1")
    let log = try JSONSerialization.jsonObject(with: Data(reporter.text(diagnostics).utf8)) as? [String: Any]
    return try #require((log?["runs"] as? [[String: Any]])?.first)
  }

  private func driverRules(_ rules: [any Rule]) throws -> [[String: Any]] {
    let driver = (try run([], rules: rules)["tool"] as? [String: Any])?["driver"] as? [String: Any]
    return try #require(driver?["rules"] as? [[String: Any]])
  }

  private func artifact(of result: [String: Any]) -> [String: String]? {
    let location = (result["locations"] as? [[String: Any]])?.first
    return (location?["physicalLocation"] as? [String: Any])?["artifactLocation"] as? [String: String]
  }

  private func results(_ run: [String: Any]) -> [[String: Any]] { run["results"] as? [[String: Any]] ?? [] }

  private func notifications(_ run: [String: Any]) -> [String] {
    let told = (run["invocations"] as? [[String: Any]])?.first?["toolExecutionNotifications"] as? [[String: Any]]
    return told?.compactMap { ($0["message"] as? [String: String])?["text"] } ?? []
  }

  @Test func everyRuleIsDescribedOnceAndResultsPointAtIt() throws {
    let (first, second) = (TestRule("a-rule"), TestRule("b-rule"))
    #expect(try driverRules([second, first, second]).map { $0["id"] as? String } == ["a-rule", "b-rule"])
    let result = results(try run([.error(second, "it")], rules: [second, first]))[0]
    #expect(result["ruleIndex"] as? Int == 1)
  }

  @Test func aDescriptionIsMadeOfWholeSentences() throws {
    struct Long: Rule {
      let id = "long-rule"
      let explanation =
        "The file site.yml. or another e.g. this is read. " + String(repeating: "Words stand here. ", count: 80)
        + "End."
      let severity = Severity.note
      let category = RuleCategory.danger
    }
    let rule = try driverRules([Long()])[0]
    func text(_ key: String) -> String { (rule[key] as? [String: String])?["text"] ?? "" }
    #expect(rule["name"] as? String == "LongRule")
    #expect(text("shortDescription") == "The file site.yml. or another e.g. this is read.")
    #expect(text("fullDescription").count > 950 && text("fullDescription").count <= 1_024)
    #expect(text("fullDescription").hasSuffix("Words stand here."))
    #expect(text("help") == RuleHelp(Long()).text)
    #expect(rule["defaultConfiguration"] as? [String: String] == ["level": "note"])
    let properties = rule["properties"] as? [String: Any]
    #expect(properties?["problem.severity"] as? String == "recommendation")
    #expect(properties?["precision"] as? String == "medium")
    #expect(properties?["tags"] as? [String] == ["danger"])
  }

  @Test func pathsAreWrittenAsAddresses() throws {
    let file = SourceFile(path: "Content/en/a b#é%.md", bytes: [])
    let found = try run([.error(TestRule("a"), "it", at: Place(file))], siteFolder: "sites/one")
    #expect(
      artifact(of: results(found)[0])
        == ["uri": "sites/one/Content/en/a%20b%23%C3%A9%25.md", "uriBaseId": "%SRCROOT%"])
  }

  @Test func aFileOutsideTheRepositoryHasAWholeAddress() throws {
    let file = SourceFile(path: "/usr/share/a theme.css", bytes: [])
    let found = try run([.error(TestRule("a"), "it", at: Place(file))], siteFolder: "sites/one")
    #expect(artifact(of: results(found)[0]) == ["uri": "file:///usr/share/a%20theme.css"])
  }

  @Test func whatHasNoPlaceStandsAtTheSettingsOfTheSite() throws {
    for place in [nil, Place(SourceFile(path: "", bytes: []))] {
      let found = try run([.error(TestRule("a"), "it", at: place)])
      #expect(artifact(of: results(found)[0])?["uri"] == "Content/site.yml")
    }
  }

  @Test func noMoreThanGitHubTakesAndWhatIsCutIsSaid() throws {
    let rule = TestRule("a")
    let found = (0..<25_010).map { Diagnostic.error(rule, "number \($0)") }
    let run = try run(found)
    #expect(results(run).count == 25_000)
    let told = notifications(run)
    #expect(told.count == 2)
    #expect(told[0].hasPrefix("10 of 25010 findings, the least grave, are left out"))
    #expect(told[1].hasPrefix("GitHub shows the 5000 gravest of 25000 findings"))
    #expect(notifications(try self.run(Array(found.prefix(5_000)))).isEmpty)
  }

  @Test func longWordsCountAgainstTheSizeOfAnUpload() throws {
    let long = String(repeating: "x", count: 1_000_000)
    let run = try run((0..<9).map { _ in .error(TestRule("a"), long) })
    #expect(results(run).count == 7)
    #expect(notifications(run)[0].hasPrefix("2 of 9 findings"))
  }
}
