import TestSupport
import Testing

@Suite struct OverdueReviewTests {
  @Test func anOldReviewIsToldWithItsDay() async throws {
    #expect(try await SignedSite.found("overdue-review", SignedSite.line(), on: "2027-01-01") == "")
    #expect(
      try await SignedSite.found("overdue-review", SignedSite.line(), on: "2027-01-02").contains(
        "Content/en/a.md: warning: this text should have been reviewed again by 2027-01-01; Ann Lee signed it on 2026-01-01"
      ))
  }
}
