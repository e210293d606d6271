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
        "title: One", "![A path](whole.gif)\n\n![A path](page.png) ![A path](../../media/half.svg)\n"),
      "en/a/whole.gif": "GIF89a", "en/a/page.png": "<p>Not found</p>", "media/half.svg": "<svg><path",
    ]
    #expect(
      try await findings(files) == [
        "nobody could see this picture: Content/en/a/page.png is no PNG file, whatever its name says",
        "nobody could see this picture: Content/media/half.svg ends before the picture does",
      ])
  }

  @Test func picturesThatNobodySeesMayBeBroken() async throws {
    let files = ["en/a/one.md": module("title: One", "[A file](page.png)\n"), "en/a/page.png": "<p>Not found</p>"]
    #expect(try await findings(files).isEmpty)
  }

  @Test func aLogoThatCannotBeShownIsNamedWhereItIsChosen() async throws {
    let configuration = TemporarySite.configuration + "theme: {logo: media/logo.svg}\n"
    let outcome = try await PlannedSite([
      "site.yml": configuration, "media/logo.svg": "<svg><path", "en/a.md": module("title: A"),
    ]).outcome()
    #expect(
      report(outcome.diagnostics).hasPrefix(
        "Content/site.yml:4:15: error: nobody could see this picture: Content/media/logo.svg ends before the picture does"
      ))
  }
}
