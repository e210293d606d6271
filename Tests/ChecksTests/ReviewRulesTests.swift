import ContentHash
import Curriculum
import TestSupport
import Testing

@testable import Checks

/// What is told of sign-offs: missing ones, those of another text, old ones, and those that came too fast.
@Suite struct ReviewRulesTests {
  private static let text = "---\ntitle: A\nsafety: true\nreviewEvery: 12 months\n---\n\nText.\n"

  private func line(
    _ file: String = "en/a.md", of text: String = Self.text, scope: String = "clinical", at: String = "2026-01-01T09:00:00Z"
  ) -> String {
    let body = text.contains("Text.") ? "handrail-shown 1\ntitle\tA\ntext\tText.\n" : text
    let hash = ContentHash(of: Array(body.utf8)).hexadecimal
    return
      "{\"file\": \"\(file)\", \"scope\": \"\(scope)\", \"reviewer\": \"Ann Lee\", \"credential\": \"MD\", \"at\": \"\(at)\", \"shown\": \"\(hash)\"}\n"
  }

  private func found(
    _ rule: String, _ ledger: String, _ files: [String: String] = ["en/a.md": Self.text], on today: String = "2026-06-01"
  ) async throws -> String {
    let site = try TemporarySite(files.merging(["reviews.jsonl": ledger]) { $1 })
    let curriculum = try await site.curriculum { $0.today = CalendarDate(today) }
    return report(await Checker(only: [rule], today: CalendarDate(today)).check(curriculum))
  }

  @Test func aPageForEmergenciesNeedsAClinician() async throws {
    let rule = "unsigned-safety-page"
    #expect(try await found(rule, "").contains("Content/en/a.md: warning: no clinician has signed this page"))
    #expect(try await found(rule, line()) == "")
    #expect(try await found(rule, line(of: "another")).contains("has changed since a clinician signed it"))
    #expect(try await found(rule, line(), on: "2027-01-02").contains("should have been reviewed again"))
    #expect(try await found(rule, line(scope: "legal")).contains("no clinician has signed"))
    #expect(try await found(rule, "", ["en/a.md": module("Text.")]) == "")
  }

  @Test func aTranslatorsWordIsEnoughWhereAClinicianSignedTheOriginal() async throws {
    let both = ["en/a.md": Self.text, "es/a.md": Self.text]
    let translation = line("es/a.md", scope: "translation")
    #expect(try await found("unsigned-safety-page", line() + translation, both) == "")
    #expect(try await found("unsigned-safety-page", translation, both).contains("Content/es/a.md: warning:"))
  }

  @Test func aTextThatHasChangedIsToldForEachScope() async throws {
    let rule = "changed-since-review"
    #expect(try await found(rule, line()) == "")
    let told = try await found(rule, line(of: "another") + line(of: "another", scope: "legal"))
    #expect(told.contains("Content/en/a.md: warning: this text has changed since Ann Lee, MD, signed it on 2026-01-01 (clinical)"))
    #expect(told.contains("(legal)"))
  }

  @Test func anOldReviewIsToldWithItsDay() async throws {
    #expect(try await found("overdue-review", line(), on: "2027-01-01") == "")
    #expect(
      try await found("overdue-review", line(), on: "2027-01-02").contains(
        "Content/en/a.md: warning: this text should have been reviewed again by 2027-01-01; Ann Lee signed it on 2026-01-01"))
  }

  @Test func moreThanCanBeReadInAnHourIsTold() async throws {
    func ledger(_ count: Int, every minutes: Int) -> String {
      (0..<count).map { index in
        let minute = index * minutes
        let (hour, rest) = (9 + minute / 60, minute % 60)
        return line("en/p\(index).md", at: "2026-01-01T\(hour < 10 ? "0" : "")\(hour):\(rest < 10 ? "0" : "")\(rest):00Z")
      }.joined()
    }
    #expect(try await found("hasty-sign-offs", ledger(12, every: 1)) == "")
    #expect(try await found("hasty-sign-offs", ledger(30, every: 5)) == "")
    #expect(
      try await found("hasty-sign-offs", ledger(13, every: 4)).contains(
        "Content/reviews.jsonl:1:1: note: Ann Lee signed 13 texts within an hour, from 2026-01-01T09:00:00Z"))
  }
}
