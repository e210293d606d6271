import TestSupport
import Testing

@testable import Publishing

@Suite struct MediaInUseTests {
  /// The published files of `media/`, with the hashes in their names taken out.
  private func media(
    _ files: [String: String], _ change: (inout SiteSettings) -> Void = { _ in }
  ) async throws -> [String] {
    let plan = try await PlannedSite(files).plan(change)
    return plan.artifacts.map(\.path).filter { $0.hasPrefix("media/") }
      .map { $0.replacing(/-[0-9a-f]{10}(?=\.)/, with: "") }
  }

  private let draft = [
    "en/a/draft.md": module("title: D\ndraft: true", "![x](beside.gif) [y](../../media/only-draft.pdf)\n"),
    "en/a/shown.md": module("title: S", "![x](used.gif) [y](../../media/both.gif)\n"),
    "en/a/beside.gif": "GIF89a 1", "en/a/used.gif": "GIF89a 2", "en/a/nobody.gif": "GIF89a 3",
    "media/only-draft.pdf": "4", "media/both.gif": "GIF89a 5", "media/nobody.gif": "GIF89a 6",
  ]

  @Test func whatOnlyDraftsNameWaitsForThem() async throws {
    #expect(
      try await media(draft) == ["media/both.gif", "media/en/a/nobody.gif", "media/en/a/used.gif", "media/nobody.gif"])
  }

  @Test func withDraftsTheirPicturesAreThere() async throws {
    #expect(
      try await media(draft) { $0.includesDrafts = true } == [
        "media/both.gif", "media/en/a/beside.gif", "media/en/a/nobody.gif", "media/en/a/used.gif", "media/nobody.gif",
        "media/only-draft.pdf",
      ])
  }

  @Test func aPictureThatADraftSharesIsPublished() async throws {
    var files = draft
    files["en/a/draft.md"] = module("title: D\ndraft: true", "![x](used.gif) [y](../../media/both.gif)\n")
    #expect(try await media(files).contains("media/en/a/used.gif"))
    #expect(try await media(files).contains("media/both.gif"))
  }

  @Test func theLogoIsPublishedEvenIfADraftNamesIt() async throws {
    let configuration = TemporarySite.configuration + "theme: {logo: en/a/beside.gif}\n"
    #expect(try await media(draft.merging(["site.yml": configuration]) { $1 }).contains("media/en/a/beside.gif"))
  }

  @Test func aTranslationKeepsThePictureOfItsLanguage() async throws {
    let files = [
      "en/a.md": module("title: A\ndraft: true", "![x](p.gif)\n"), "es/a.md": module("title: A", "![x](../en/p.gif)\n"),
      "en/p.gif": "GIF89a 1", "es/p.gif": "GIF89a 2",
    ]
    #expect(try await media(files) == ["media/en/p.gif", "media/es/p.gif"])
  }

  @Test func aFileOfAnOfficeProgramIsPublishedWhereAPageLinksIt() async throws {
    let files = [
      "en/a.md": module("title: A", "[x](consent.docx) [y](slides.pptx) [z](consent.pdf)\n"),
      "en/consent.docx": "1", "en/slides.pptx": "2", "en/consent.pdf": "3", "en/minutes.docx": "4",
      "media/list.xlsx": "5",
    ]
    #expect(try await media(files) == ["media/en/consent.docx", "media/en/consent.pdf", "media/en/slides.pptx"])
    let page = try await PlannedSite(files).text(at: "a/index.html")
    #expect(page.contains("x<span class=\"file-details\"> (Word, fileSize)</span></a>"))
    #expect(page.contains("y<span class=\"file-details\"> (PowerPoint, fileSize)</span></a>"))
  }

  @Test func oneContentAtTwoPathsIsNoClash() async throws {
    let files = [
      "en/a.md": module("title: A", "![x](p.gif) ![y](../media/en/p.gif) ![z](q.gif)\n"),
      "en/p.gif": "GIF89a same", "media/en/p.gif": "GIF89a same", "en/q.gif": "GIF89a same",
    ]
    #expect(try await media(files) == ["media/en/p.gif", "media/en/q.gif"])
  }
}
