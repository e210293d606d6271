import Diagnostics
import TestSupport
import Testing

@testable import Publishing

/// Commands start from the same sources, so that none of them finds what another does not.
@Suite struct OnePlanTests {
  private let publishing = "name: A\nbaseURL: https://example.org/\nlanguages: [en]\nhandouts: publish\n"

  @Test func aLinkToAHandoutThatTheSitePublishesLeadsSomewhereForAll() async throws {
    let files = [
      "site.yml": publishing, "en/a.md": module("title: A", "[paper](/handouts/en/a.pdf) [none](/handouts/en/b.pdf)\n"),
    ]
    let checked = try await PlannedSite(files).outcome().diagnostics
    #expect(checked.map(\.message) == ["this link leads nowhere: the site has no page '/handouts/en/b.pdf'"])
    #expect(try await LiveFixture(files).site.findings().map(\.message) == checked.map(\.message))
  }

  @Test func theTextsAreCheckedWhereTheThemeCannotBeRead() async throws {
    let site = try PlannedSite(
      ["en/a.md": module("title: A", "[x](b.md)\n")], theme: ["layouts/module.mustache": "{{#page.title}}"])
    #expect(try await site.outcome().diagnostics.map(\.rule).sorted() == ["broken-link", "unclosed-section"])
  }

  @Test func handoutsAreThoseOfTheClinicThatWasAskedFor() async throws {
    let site = try PlannedSite(["en/a.md": module("title: A")])
    let found = try await site.handouts { $0.clinicID = "nowhere" }.diagnostics
    #expect(found.map(\.rule) == ["unknown-clinic"])
  }
}
