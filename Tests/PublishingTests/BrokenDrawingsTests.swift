import Diagnostics
import TestSupport
import Testing

@testable import Publishing

@Suite struct BrokenDrawingsTests {
  private func findings(_ markdown: String) async throws -> String {
    let diagnostics = try await PlannedSite(["en/a/one.md": module("title: One", markdown + "\n")]).outcome()
      .diagnostics
    return report(diagnostics.filter { $0.rule == "unknown-drawing" || $0.rule == "missing-alternative-text" })
  }

  @Test func aNameThatTheThemeDoesNotHaveIsToldAtItsPlaceWithTheNearest() async throws {
    let told = try await findings("![A spray](drawing:sprya)")
    #expect(told.contains("error: the theme has no drawing 'sprya' [unknown-drawing]"))
    #expect(told.contains("Content/en/a/one.md:"))
    #expect(told.contains("help: did you mean 'drawing:spray'?"))
  }

  @Test func drawingsOfTheThemeNeedNoWords() async throws {
    #expect(try await findings("![](drawing:spray) ![My own words](drawing:calling)") == "")
  }
}
