import Diagnostics
import Pages
import TestSupport
import Testing

@testable import Publishing

@Suite struct BrokenDrawingsTests {
  /// With a theme of two drawings, of which it has words for one.
  private func findings(_ markdown: String) async throws -> String {
    let strings = StringKey.allCases.map { "\($0.rawValue): \($0.rawValue)\n" }.joined() + "drawing-spray: A spray.\n"
    let site = try PlannedSite(
      ["en/a/one.md": module("title: One", markdown + "\n")],
      theme: [
        "partials/drawing-spray.mustache": "<svg></svg>\n", "partials/drawing-map.mustache": "<svg></svg>\n",
        "strings/en.yml": strings, "strings/es.yml": strings,
      ])
    let found = try await site.outcome().diagnostics
    return report(found.filter { $0.rule == "unknown-drawing" || $0.rule == "missing-alternative-text" })
  }

  @Test func aNameThatTheThemeDoesNotHaveIsToldAtItsPlaceWithTheNearest() async throws {
    let told = try await findings("![A spray](drawing:sprya)")
    #expect(told.contains("Content/en/a/one.md:5:12: error: the theme has no drawing 'sprya' [unknown-drawing]"))
    #expect(told.contains("help: did you mean 'drawing:spray'?"))
    #expect(try await findings("![A](drawing:mountains)").contains("help: there are: map, spray"))
  }

  @Test func aDrawingNeedsWordsWhereTheThemeHasNone() async throws {
    #expect(try await findings("![](drawing:spray) ![My own words](drawing:map)") == "")
    #expect(
      try await findings("![](drawing:map)").contains(
        "error: this drawing has no alternative text [missing-alternative-text]"))
  }
}
