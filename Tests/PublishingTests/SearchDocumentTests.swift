import Curriculum
import Pages
import Search
import TestSupport
import Testing

@testable import Publishing

@Suite struct SearchDocumentTests {
  private func document(_ body: String) async throws -> [String] {
    let curriculum = try await TemporarySite([
      "site.yml": "name: Test Site\nbaseURL: https://clinic.example/\nlanguages: [en]\n",
      "en/a/b.md": module("title: A", body),
    ]).curriculum()
    let documents = SearchDocuments(
      curriculum, addresses: SiteAddresses(curriculum), isPortable: false, language: 0)
    let document = try #require(curriculum.topic(at: "a/b").flatMap(documents.document))
    return document.passages.map { passage in
      let text = string(Array(document.text[passage.range])).split(separator: "\n").joined(separator: " ")
      return "\(passage.anchor ?? "-"): \(passage.heading): \(text)"
    }
  }

  @Test func passagesFollowTheReadingOrder() async throws {
    let body = """
      Intro.[^n]

      ## Today {#today}

      1. Now

      ## Signs

      > [!CAUTION]
      > Call.

      > [!FACILITATOR]
      > ### Not this

      ## Do {#steps}

      One

      ```worksheet
      title: Plan
      fields:
        - lines: Why
          count: 2
      ```

      [^n]: Note.
      """
    #expect(
      try await document(body) == [
        "-: : Call.", "steps: Do: One", "today: Today: Now", "-: : Intro.", "signs: Signs: ",
        "worksheet: Plan: Why", "-: : Note.",
      ])
  }

  @Test func whereAHeadingComesFirstTheWholePageStillHasItsPassage() async throws {
    #expect(
      try await document("Intro.\n\n## Today {#today}\n\nNow.\n")
        == ["-: : ", "today: Today: Now.", "-: : Intro."])
    #expect(try await document("Intro.\n\n## One\n\nText.\n") == ["-: : Intro.", "one: One: Text."])
    #expect(try await document("") == ["-: : "])
  }

  /// What search shows of a page has no lines of a table, so its cells must be told apart by something else.
  @Test func aRowOfATableIsASentence() async throws {
    let table = "Before.\n\n| Drug | Begins |\n|---|---|\n| Heroin | 8 hours |\n| Alcohol | 6 hours |\n\nAfter.\n"
    #expect(try await document(table) == ["-: : Before. Drug, Begins. Heroin, 8 hours. Alcohol, 6 hours. After."])
  }
}
