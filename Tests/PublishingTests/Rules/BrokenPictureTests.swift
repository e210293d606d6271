import Diagnostics
import TestSupport
import Testing

@testable import Publishing

@Suite struct BrokenPictureTests {
  private func findings(_ files: [String: String]) async throws -> [String] {
    try await PlannedSite(files).outcome().diagnostics.filter { $0.rule == "broken-picture" }.map(\.message)
  }

  @Test func aPictureIsNamedWhereItIsShown() async throws {
    let files = [
      "en/a/one.md": module(
        "title: One", "![A path](whole.gif)\n\n![A path](page.png) ![A path](../../media/half.gif)\n"),
      "en/a/whole.gif": "GIF89a", "en/a/page.png": "<p>Not found</p>", "media/half.gif": "GIF",
    ]
    #expect(
      try await findings(files) == [
        "nobody could see this picture: Content/en/a/page.png is no PNG file, whatever its name says",
        "nobody could see this picture: Content/media/half.gif is no GIF file, whatever its name says",
      ])
  }

  @Test func picturesThatNobodySeesMayBeBroken() async throws {
    let files = ["en/a/one.md": module("title: One", "[A file](page.png)\n"), "en/a/page.png": "<p>Not found</p>"]
    #expect(try await findings(files).isEmpty)
  }

  @Test func aLogoThatCannotBeShownIsNamedWhereItIsChosen() async throws {
    let configuration = TemporarySite.configuration + "theme: {logo: media/logo.png}\n"
    let outcome = try await PlannedSite([
      "site.yml": configuration, "media/logo.png": "<svg><path", "en/a.md": module("title: A"),
    ]).outcome()
    #expect(
      report(outcome.diagnostics).hasPrefix(
        "Content/site.yml:4:15: error: nobody could see this picture: Content/media/logo.png is no PNG file"))
  }

  /// Whoever links it, and be it nobody: it would be published.
  @Test func aDrawingThatCannotBeReadIsToldOnceAtItsLine() async throws {
    let outcome = try await PlannedSite([
      "en/a/one.md": module("title: One", "![A path](half.svg) ![A path](half.svg)\n"),
      "en/a/half.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\">\n<g></svg>\n",
    ]).outcome()
    let told = outcome.diagnostics.filter { $0.rule == "broken-picture" }
    #expect(told.count == 1)
    #expect(
      report(told).hasPrefix(
        """
        Content/en/a/half.svg:2:1: error: nobody could see this picture: Content/en/a/half.svg is no SVG that could be \
        published: mismatched tag [broken-picture]
        """))
  }
}
