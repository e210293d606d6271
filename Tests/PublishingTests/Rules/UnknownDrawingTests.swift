import Diagnostics
import TestSupport
import Testing

@testable import Publishing

@Suite struct UnknownDrawingTests {
  private func findings(_ markdown: String) async throws -> String {
    let outcome = try await PlannedSite(withDrawingsIn: markdown).outcome()
    return report(outcome.diagnostics.filter { $0.rule == "unknown-drawing" })
  }

  @Test func aNameThatTheThemeDoesNotHaveIsToldAtItsPlaceWithTheNearest() async throws {
    let told = try await findings("![A spray](drawing:sprya)")
    #expect(told.contains("Content/en/a/one.md:5:12: error: the theme has no drawing 'sprya' [unknown-drawing]"))
    #expect(told.contains("help: did you mean 'drawing:spray'?"))
    #expect(try await findings("![A](drawing:mountains)").contains("help: there are: map, spray"))
  }

  @Test func aDrawingOfTheThemeIsFine() async throws {
    #expect(try await findings("![](drawing:spray) ![](drawing:map)") == "")
  }
}
