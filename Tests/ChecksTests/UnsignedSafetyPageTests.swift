import TestSupport
import Testing

@Suite struct UnsignedSafetyPageTests {
  @Test func aPageForEmergenciesNeedsAClinician() async throws {
    let rule = "unsigned-safety-page"
    #expect(
      try await SignedSite.found(rule, "").contains("Content/en/a.md: warning: no clinician has signed this page"))
    #expect(try await SignedSite.found(rule, SignedSite.line()) == "")
    #expect(
      try await SignedSite.found(rule, SignedSite.line(of: "another")).contains(
        "has changed since a clinician signed it"))
    #expect(
      try await SignedSite.found(rule, SignedSite.line(), on: "2027-01-02").contains("should have been reviewed again"))
    #expect(try await SignedSite.found(rule, SignedSite.line(scope: "legal")).contains("no clinician has signed"))
    #expect(try await SignedSite.found(rule, "", ["en/a.md": module("Text.")]) == "")
  }

  @Test func aTranslatorsWordIsEnoughWhereAClinicianSignedTheOriginal() async throws {
    let both = ["en/a.md": SignedSite.text, "es/a.md": SignedSite.text]
    let translation = SignedSite.line("es/a.md", scope: "translation")
    #expect(try await SignedSite.found("unsigned-safety-page", SignedSite.line() + translation, both) == "")
    #expect(try await SignedSite.found("unsigned-safety-page", translation, both).contains("Content/es/a.md: warning:"))
  }
}
