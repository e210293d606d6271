import TestSupport
import Testing

@testable import Publishing

@Suite struct UnusedAssetTests {
  private func findings(_ theme: [String: String], own: [String: String] = [:]) async throws -> String {
    let site = try PlannedSite(["en/a.md": module("title: A")], theme: theme)
    for (name, text) in own { try site.site.folder.write(text, to: "Templates/" + name) }
    return report(try await site.outcome().diagnostics).replacing(site.theme.folder.path, with: "theme")
      .replacing(site.site.root, with: "site")
  }

  @Test(arguments: [
    ("assets/search/50-terms.ts", "only files that end with '.js' are joined to search.js"),
    ("assets/styles/10-a.css~", "only files that end with '.css' are joined to site.css"),
    (
      "assets/print/edition-small.css",
      "what is printed has base.css, worksheet.css, book.css, cards.css, paper-letter.css, paper-a4.css, "
        + "edition-standard.css, edition-large-print.css, edition-facilitator.css"
    ),
  ])
  func aFileThatNothingUsesIsTold(name: String, reason: String) async throws {
    let told = try await findings([name: "a"])
    #expect(told.contains("theme/\(name): warning: this file of the theme is not used: \(reason) [unused-asset]"))
  }

  @Test func piecesBesideAWholeScriptAreTold() async throws {
    let told = try await findings(
      [:], own: ["assets/search.js": "let a = 1;\n", "assets/search/10-search.js": "let b = 1;\n"])
    #expect(
      told.contains(
        "site/Templates/assets/search/10-search.js: warning: this file of the theme is not used: "
          + "site/Templates/assets/search.js stands in for all pieces of the search script [unused-asset]"))
  }

  @Test func theThemesPiecesBelowASitesOwnScriptAreNot() async throws {
    #expect(!(try await findings([:], own: ["assets/search.js": "let a = 1;\n"])).contains("unused-asset"))
  }
}
