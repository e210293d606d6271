import TestSupport
import Testing

@Suite struct ChangedSinceReviewTests {
  @Test func aTextThatHasChangedIsToldForEachScope() async throws {
    let rule = "changed-since-review"
    #expect(try await SignedSite.found(rule, SignedSite.line()) == "")
    let told = try await SignedSite.found(
      rule, SignedSite.line(of: "another") + SignedSite.line(of: "another", scope: "legal"))
    #expect(
      told.contains(
        "Content/en/a.md: warning: this text has changed since Ann Lee, MD, signed it on 2026-01-01 (clinical)"))
    #expect(told.contains("(legal)"))
  }
}
