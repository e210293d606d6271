import Curriculum
import Diagnostics
import Files
import Search
import TestSupport
import Testing

@testable import Publishing

@Suite struct LiveSearchTests {
  private let theme = [
    "layouts/module.mustache": "<script src=\"{{assets.searchScript}}\" data-index=\"{{site.searchIndex}}\"></script>"
  ]

  private func entry(_ live: LiveFixture, _ path: String = "search/en.js") async throws -> String {
    string(try #require(try await live.site.resource(at: path)).bytes)
  }

  @Test func anEntryIsThatOfTheLastEdit() async throws {
    let live = try await LiveFixture(["en/a.md": module("title: A", "Ordinary.\n")], theme: theme)
    let page = try await live.text("a/")
    let before = try await entry(live)
    try await live.write(module("title: A", "Extraordinary.\n"), to: "en/a.md")
    #expect(try await entry(live) != before)
    #expect(page.contains("data-index=\"search/en.js\""))
    #expect(try await live.site.resource(at: "search/fr.js") == nil)
  }

  @Test func pagesNameAScriptThatIsThereAndNoEditOfTextMoves() async throws {
    let live = try await LiveFixture(["en/a.md": module("title: A")], theme: theme)
    let address = try #require(try await live.text("a/").split(separator: "\"").first { $0.contains("search-en") })
    let path = String(address.drop { $0 == "/" })
    #expect(try await live.site.resource(at: path)?.path == path)
    try await live.write(module("title: A", "Extraordinary.\n"), to: "en/a.md")
    #expect(try await live.text("a/").contains(address))
  }

  /// Enough modules for an index with parts.
  private func sharded() -> [String: String] {
    Dictionary(uniqueKeysWithValues: (0...300).map { ("en/m\($0).md", module("title: Module \($0)")) })
  }

  @Test func partsOfALittleWhileAgoAreServedAndThoseOfLongAgoForgotten() async throws {
    let live = try await LiveFixture(sharded(), theme: theme)
    await live.site.searchIsReady()
    let state = try #require(await live.site.current)
    var memory = SearchMemory()
    let index = try #require(await memory.indexes(of: state.sources, jobs: 1).first)
    let part = try #require(index.files.first { $0.path.hasPrefix("search/parts/en-p0-") }).path
    for number in 0..<3 {
      #expect(try await live.site.resource(at: part) != nil)
      try await live.write(module("title: Other \(number)"), to: "en/m0.md")
      await live.site.searchIsReady()
    }
    #expect(try await live.site.resource(at: part) == nil)
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
    #expect(try await live.site.resource(at: "a/") == nil)
    #expect(try await live.site.notFound(for: "x") == nil)
    #expect(try await live.write(TemporarySite.configuration, to: "site.yml").hasPlan)
    #expect(try await live.text("a/").contains("<title>A</title>"))
  }
}
