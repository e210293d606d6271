import Diagnostics
import TestSupport
import Testing

@testable import Publishing

@Suite struct FutureDateTests {
  private func findings(updated: String) async throws -> String {
    let outcome = try await PlannedSite(["en/a.md": module("title: A\nupdated: \(updated)")]).outcome()
    return report(outcome.diagnostics.filter { $0.rule == "future-date" })
  }

  @Test func aDayThatIsStillToComeIsTold() async throws {
    #expect(
      try await findings(updated: "9998-01-01").hasPrefix("Content/en/a.md:3:1: warning: 'updated' says 9998-01-01"))
  }

  @Test func aDayThatHasBeenIsFine() async throws {
    #expect(try await findings(updated: "2020-01-01") == "")
  }
}
