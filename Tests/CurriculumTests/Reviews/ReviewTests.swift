import ContentHash
import TestSupport
import Testing

@testable import Curriculum

@Suite struct ReviewTests {
  private func line(_ text: String, date: String = "2026-05-01", scope: String = "clinical") -> String {
    let hash = ContentHash(of: Array(text.utf8)).hexadecimal
    return """
      {"file":"en/a.md","sha256":"\(hash)","reviewer":"Ann Lee","credential":"LCSW","date":"\(date)","scope":"\(scope)"}

      """
  }

  private func review(_ ledger: String, _ scope: Review.Scope = .clinical) async throws -> Review? {
    let site = try await curriculum(["en/a.md": page, "reviews.jsonl": ledger])
    return site.currentReview(scope, of: site.topics[0].module(inLanguageAt: 0))
  }

  @Test func aSignOffOfTheVeryTextIsCurrent() async throws {
    let review = try #require(try await review(line(page)))
    #expect(review.reviewer == "Ann Lee")
    #expect(review.credential == "LCSW")
    #expect(review.date == CalendarDate("2026-05-01"))
  }

  @Test func aSignOffOfAnotherTextIsNot() async throws {
    #expect(try await review(line(page + "One more word.\n")) == nil)
    let site = try await curriculum(["en/a.md": page, "reviews.jsonl": line("old")])
    #expect(site.reviews(of: site.topics[0].module(inLanguageAt: 0)).count == 1)
  }

  @Test func theLastSignOffCounts() async throws {
    let ledger = line(page) + "\n" + line(page, date: "2026-06-01") + line("old", date: "2026-07-01")
    #expect(try await review(ledger)?.date == CalendarDate("2026-06-01"))
  }

  @Test func aTranslatorSignsNoClinicalReview() async throws {
    let ledger = line(page, scope: "translation")
    #expect(try await review(ledger) == nil)
    #expect(try await review(ledger, .translation) != nil)
  }

  @Test func windowsLineEndingsAreRead() async throws {
    let ledger = (line(page) + line(page, date: "2026-06-01")).replacing("\n", with: "\r\n")
    #expect(try await review(ledger)?.date == CalendarDate("2026-06-01"))
  }

  @Test func aMistakeHasTheLineOfTheLedger() async throws {
    let ledger =
      "\n" + line(page)
      + "{\"file\":\"en/a.md\",\"sha256\":\"0\",\"reviewer\":\"B\",\"credential\":\"MD\",\"day\":\"2026-01-01\"}\n"
    let text = try await problems(["reviews.jsonl": ledger])
    #expect(text.contains("Content/reviews.jsonl:3:1: error: a review needs 'date' [missing-key]"))
    #expect(text.contains("Content/reviews.jsonl:3:65: error: a review has no key 'day' [unknown-key]"))
  }

  @Test func aFileWithAControlCharacterCanBeSignedOff() async throws {
    let site = try TemporarySite(["en/a.md": module("title: A", "Text\u{7}here.\n")])
    let signature = ReviewLedger.Signature(
      reviewer: "Ann", credential: "MD", scope: .clinical, signed: SigningTime("2026-05-01T09:00:00Z")!, version: "1")
    let signed = try #require(await site.load().curriculum)
    try ReviewLedger(root: site.root).sign([signed.topics[0].module(inLanguageAt: 0)], in: signed, by: signature)
    let curriculum = try #require(await site.load().curriculum)
    #expect(curriculum.currentReview(.clinical, of: curriculum.topics[0].module(inLanguageAt: 0)) != nil)
  }
}
