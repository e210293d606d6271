import Curriculum
import Diagnostics
import Files
import TestSupport
import Testing

@testable import Publishing

@Suite struct LiveSearchTests {
  private let theme = [
    "layouts/module.mustache": "<script src=\"{{assets.searchScript}}\" data-index=\"{{site.searchIndex}}\"></script>"
  ]

  /// The addresses between quotation marks in the page of a module.
  private func addresses(_ live: LiveFixture) async throws -> [String] {
    try await live.text("a/").split(separator: "\"").map(String.init).filter { $0.hasSuffix(".js") }
      .map { $0.hasPrefix("/") ? String($0.dropFirst()) : $0 }
  }

  @Test func pagesNameASearchThatIsThereAndHoldsTheEdit() async throws {
    let live = try await LiveFixture(["en/a.md": module("title: A", "Ordinary.\n")], theme: theme)
    await live.site.searchIsReady()
    let before = try await addresses(live)
    try await live.write(module("title: A", "Extraordinary.\n"), to: "en/a.md")
    await live.site.searchIsReady()
    let after = try await addresses(live)
    #expect(before.count == 2 && after.count == 2 && before[1] != after[1])
    let index = try #require(await live.site.resource(at: after[1]))
    #expect(index.path == after[1])
    // A page that stands open in a browser may still ask for what it names.
    #expect(await live.site.resource(at: before[1]) != nil)
  }

  @Test func aSearchOfLongAgoIsForgotten() async throws {
    let live = try await LiveFixture(["en/a.md": module("title: A")], theme: theme)
    await live.site.searchIsReady()
    let first = try await addresses(live)
    for number in 0..<4 {
      try await live.write(module("title: A", "Word\(number).\n"), to: "en/a.md")
      await live.site.searchIsReady()
    }
    #expect(await live.site.resource(at: first[1]) == nil)
  }

  @Test func addressesThatPagesNameBeforeThereIsASearchAreAnsweredWithIt() async throws {
    let live = try await LiveFixture(["en/a.md": module("title: A")], theme: theme)
    let script = try #require(await live.site.resource(at: "assets/search-en.js"))
    let index = try #require(await live.site.resource(at: "search/en.js"))
    #expect(try await addresses(live) == [script.path, index.path])
    #expect(await live.site.resource(at: "search/fr.js") == nil)
  }
}

@Suite struct LiveFindingsTests {
  @Test func findingsAreThoseOfTheChecksAndOfThePlan() async throws {
    let live = try await LiveFixture(["en/a.md": module("title: A", "[x](b.md) [y](/nothing/)\n")])
    #expect(await live.site.findings().map(\.rule).sorted() == ["broken-address", "broken-link"])
    let update = try await live.write(module("title: A", "[x](a.md)\n"), to: "en/a.md")
    #expect(update.diagnostics.isEmpty)
    #expect(await live.site.findings().isEmpty)
  }

  @Test func aMistakeInTheThemeIsToldAndTheSiteStays() async throws {
    let live = try await LiveFixture(["en/a.md": module("title: A")])
    let layout = "layouts/module.mustache"
    let good = try live.planned.theme.folder.text(of: layout)
    let path = live.planned.theme.folder.path(of: layout)
    try live.planned.theme.folder.write("{{page.titel}}", to: layout)
    let broken = await live.site.update(.paths([path]))
    #expect(broken.diagnostics.hasErrors && broken.hasPlan)
    #expect(try await live.text("a/").contains("<title>A</title>"))
    // An edit elsewhere does not hide it.
    #expect(try await live.write(module("title: B"), to: "en/a.md").diagnostics.hasErrors)
    try live.planned.theme.folder.write(good, to: layout)
    #expect(await live.site.update(.paths([path])).diagnostics.isEmpty)
    #expect(try await live.text("a/").contains("<title>B</title>"))
  }

  @Test func aSiteThatBeginsBrokenIsServedOnceItIsMended() async throws {
    let live = try await LiveFixture(["site.yml": "name: A\n", "en/a.md": module("title: A")])
    #expect(await live.site.update(.unknown).hasPlan == false)
    #expect(await live.site.resource(at: "a/") == nil)
    #expect(await live.site.notFound(for: "x") == nil)
    #expect(try await live.write(TemporarySite.configuration, to: "site.yml").hasPlan)
    #expect(try await live.text("a/").contains("<title>A</title>"))
  }
}
