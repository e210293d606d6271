import ContentHash
import Testing

@Suite struct LastReviewedTests {
  private let text = module("title: Triggers")

  private func page(reviewing reviewed: String, scope: String = "clinical") async throws -> String {
    let hash = ContentHash(of: Array(reviewed.utf8)).hexadecimal
    let line =
      "{\"file\":\"en/a/b.md\",\"sha256\":\"\(hash)\",\"reviewer\":\"Ann Lee\",\"credential\":\"MD\",\"date\":\"2026-05-01\",\"scope\":\"\(scope)\"}\n"
    return try await PlannedSite(["en/a/b.md": text, "reviews.jsonl": line]).text(at: "a/b/index.html")
  }

  @Test func aPageSignedOffAsItStandsSaysWhen() async throws {
    #expect(
      try await page(reviewing: text).contains(
        "\"lastReviewed\":\"2026-05-01\",\"reviewedBy\":{\"@type\":\"Person\",\"name\":\"Ann Lee\""))
  }

  @Test func aPageThatHasChangedSinceDoesNot() async throws {
    let html = try await page(reviewing: text + " ")
    #expect(html.contains("\"@type\":\"MedicalWebPage\""))
    #expect(!html.contains("lastReviewed"))
  }

  @Test func aTranslatorsSignOffIsNoReview() async throws {
    #expect(try await !page(reviewing: text, scope: "translation").contains("lastReviewed"))
  }
}
