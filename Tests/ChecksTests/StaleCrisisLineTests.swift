import Curriculum
import TestSupport
import Testing

@testable import Checks

@Suite struct StaleCrisisLineTests {
  private func found(_ verified: String, on today: String?) async throws -> String {
    let curriculum = try await TemporarySite([
      "en/a.md": module("Text."),
      "crisis-lines.yml": "lines:\n  - id: line\n    name: A line\n    phone: 617-867-5309\n\(verified)",
    ]).curriculum()
    return report(
      await Checker(only: ["stale-crisis-line"], today: today.flatMap { CalendarDate($0) }).check(curriculum))
  }

  @Test func halfAYearIsTheLimit() async throws {
    let verified = "    verifiedOn: \"2026-01-01\"\n"
    #expect(try await found(verified, on: "2026-06-30") == "")
    let told = try await found(verified, on: "2026-07-01")
    #expect(
      told.hasPrefix(
        "Content/crisis-lines.yml:5:17: warning: 'line' was last called on 2026-01-01, more than 180 days ago"),
      "\(told)")
    #expect(told.contains("write verifiedOn: \"2026-07-01\""))
  }

  @Test func neverAndStillToComeAreTold() async throws {
    #expect(try await found("", on: "2026-07-01").contains("nobody has said when 'line' was last called"))
    #expect(try await found("    verifiedOn: \"2027-01-01\"\n", on: "2026-07-01").contains("which is still to come"))
  }

  @Test func withoutADayNothingIsTooOld() async throws {
    #expect(try await found("", on: nil) == "")
  }
}
