import Diagnostics
import Pages
import TestSupport
import Testing

@testable import Publishing

@Suite struct MissingLanguagePartTests {
  private func findings(languages: String) async throws -> String {
    let strings = StringKey.allCases.map { "\($0.rawValue): \($0.rawValue)\n" }.joined()
    let site = try PlannedSite(
      [
        "site.yml": "name: Test\nbaseURL: https://clinic.example/\nlanguages: \(languages)\n",
        "en/a/one.md": module("title: One"),
      ], theme: ["strings/qaa-x1.yml": strings, "strings/es-MX.yml": strings])
    return report(try await site.outcome().diagnostics.filter { $0.rule == "language-data" })
  }

  @Test func languagesOfWhichAllIsKnownAreNotToldOf() async throws {
    #expect(try await findings(languages: "[en, es-MX]") == "")
  }

  @Test func eachPartIsToldAtTheLanguagesPlace() async throws {
    let told = try await findings(languages: "[en, qaa-x1]")
    #expect(told.split(separator: "\n").filter { $0.contains("[language-data]") }.count == 9)
    #expect(
      told.contains(
        """
        Content/site.yml:3:17: warning: the search has no stop words for 'qaa-x1': words such as 'and' count like any \
        other, so that results are less to the point [language-data]
        """))
    #expect(told.contains("no endings for 'qaa-x1': nor has it a stemmer"))
    for file in ["stop-words", "endings", "medicines", "letters", "crisis", "lookalikes"] {
      #expect(told.contains(" Sources/Search/Languages/qaa/\(file).txt "), "\(file)")
    }
  }
}
