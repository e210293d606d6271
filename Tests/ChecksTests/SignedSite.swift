import ContentHash
import Curriculum
import TestSupport

@testable import Checks

/// A page that is to be reviewed each year, and what is told of its sign-offs.
enum SignedSite {
  static let text = "---\ntitle: A\nsafety: true\nreviewEvery: 12 months\n---\n\nText.\n"

  static func line(
    _ file: String = "en/a.md", of text: String = text, scope: String = "clinical", at: String = "2026-01-01T09:00:00Z"
  ) -> String {
    let body = text.contains("Text.") ? "handrail-shown 1\ntitle\tA\ntext\tText.\n" : text
    let hash = ContentHash(of: Array(body.utf8)).hexadecimal
    return
      "{\"file\": \"\(file)\", \"scope\": \"\(scope)\", \"reviewer\": \"Ann Lee\", \"credential\": \"MD\", \"at\": \"\(at)\", \"shown\": \"\(hash)\"}\n"
  }

  static func found(
    _ rule: String, _ ledger: String, _ files: [String: String] = ["en/a.md": text], on today: String = "2026-06-01"
  ) async throws -> String {
    let site = try TemporarySite(files.merging(["reviews.jsonl": ledger]) { $1 })
    let curriculum = try await site.curriculum { $0.today = CalendarDate(today) }
    return report(await Checker(only: [rule], today: CalendarDate(today)).check(curriculum))
  }
}
