import TestSupport
import Testing

@testable import Publishing

@Suite struct MediaInUseTests {
  /// The published files of `media/`, with the hashes in their names taken out.
  private func media(
    _ files: [String: String], _ change: (inout SitePlanner) -> Void = { _ in }
  ) async throws -> [String] {
    let plan = try await PlannedSite(files).plan(change)
    return plan.artifacts.map(\.path).filter { $0.hasPrefix("media/") }
      .map { $0.replacing(/-[0-9a-f]{10}(?=\.)/, with: "") }
  }

  private let draft = [
    "en/a/draft.md": module("title: D\ndraft: true", "![x](beside.png) [y](../../media/only-draft.pdf)\n"),
    "en/a/shown.md": module("title: S", "![x](used.png) [y](../../media/both.png)\n"),
    "en/a/beside.png": "1", "en/a/used.png": "2", "en/a/nobody.png": "3",
    "media/only-draft.pdf": "4", "media/both.png": "5", "media/nobody.png": "6",
  ]

  @Test func whatOnlyDraftsNameWaitsForThem() async throws {
    #expect(
      try await media(draft) == ["media/both.png", "media/en/a/nobody.png", "media/en/a/used.png", "media/nobody.png"])
  }

  @Test func withDraftsTheirPicturesAreThere() async throws {
    #expect(
      try await media(draft) { $0.includesDrafts = true } == [
        "media/both.png", "media/en/a/beside.png", "media/en/a/nobody.png", "media/en/a/used.png", "media/nobody.png",
        "media/only-draft.pdf",
      ])
  }

  @Test func aPictureThatADraftSharesIsPublished() async throws {
    var files = draft
    files["en/a/draft.md"] = module("title: D\ndraft: true", "![x](used.png) [y](../../media/both.png)\n")
    #expect(try await media(files).contains("media/en/a/used.png"))
    #expect(try await media(files).contains("media/both.png"))
  }

  @Test func theLogoIsPublishedEvenIfADraftNamesIt() async throws {
    let configuration = TemporarySite.configuration + "theme: {logo: en/a/beside.png}\n"
    #expect(try await media(draft.merging(["site.yml": configuration]) { $1 }).contains("media/en/a/beside.png"))
  }

  @Test func aTranslationKeepsThePictureOfItsLanguage() async throws {
    let files = [
      "en/a.md": module("title: A\ndraft: true", "![x](p.png)\n"), "es/a.md": module("title: A", "![x](../en/p.png)\n"),
      "en/p.png": "1", "es/p.png": "2",
    ]
    #expect(try await media(files) == ["media/en/p.png", "media/es/p.png"])
  }

  @Test func oneContentAtTwoPathsIsNoClash() async throws {
    let files = [
      "en/a.md": module("title: A", "![x](p.png) ![y](../media/en/p.png) ![z](q.png)\n"),
      "en/p.png": "same", "media/en/p.png": "same", "en/q.png": "same",
    ]
    #expect(try await media(files) == ["media/en/p.png", "media/en/q.png"])
  }
}
