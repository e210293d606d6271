import Curriculum
import Pages
import Search
import TestSupport
import Testing

@testable import Publishing

@Suite struct SearchDocumentTests {
  /// What search shows of a page has no lines of a table, so its cells must be told apart by something else.
  @Test func aRowOfATableIsASentence() async throws {
    let site = try TemporarySite([
      "site.yml": TemporarySite.configuration,
      "en/a/b.md": module(
        "title: B", "Before.\n\n| Drug | Begins |\n|---|---|\n| Heroin | 8 hours |\n| Alcohol | 6 hours |\n\nAfter.\n"),
    ])
    let curriculum = try await site.curriculum()
    let documents = SearchDocuments(
      curriculum, addresses: SiteAddresses(curriculum), isPortable: false, language: 0)
    let document = try #require(curriculum.topic(at: "a/b").flatMap(documents.document))
    #expect(string(document.text) == "Before.\nDrug, Begins.\nHeroin, 8 hours.\nAlcohol, 6 hours.\nAfter.\n")
  }
}
