import Diagnostics
import TestSupport
import Testing

@testable import Publishing

@Suite struct WordlessDrawingTests {
  private func findings(_ markdown: String) async throws -> String {
    let outcome = try await PlannedSite(withDrawingsIn: markdown).outcome()
    return report(outcome.diagnostics.filter { $0.rule == "missing-alternative-text" })
  }

  @Test func aDrawingNeedsWordsWhereTheThemeHasNone() async throws {
    #expect(try await findings("![](drawing:spray) ![My own words](drawing:map)") == "")
    #expect(
      try await findings("![](drawing:map)").contains(
        "error: this drawing has no alternative text [missing-alternative-text]"))
  }

  @Test func aDrawingThatIsNotThereIsLeftToAnotherRule() async throws {
    #expect(try await findings("![](drawing:mountains)") == "")
  }
}
