import Diagnostics
import TestSupport
import Testing

@testable import Publishing

@Suite struct LiveSiteTests {
  @Test func anEditIsSeenAndAMistakeLeavesTheLastGoodPage() async throws {
    let live = try await LiveFixture(["en/a/b.md": module("title: B", "One.\n")])
    #expect(try await live.text("a/b/").contains("One."))
    try await live.write(module("title: B", "Two.\n"), to: "en/a/b.md")
    #expect(try await live.text("a/b/").contains("Two."))
    let broken = try await live.write(module("titel: B", "Three.\n"), to: "en/a/b.md")
    #expect(broken.diagnostics.hasErrors && broken.hasPlan)
    #expect(try await live.text("a/b/").contains("Two."))
    let mended = try await live.write(module("title: B", "Four.\n"), to: "en/a/b.md")
    #expect(mended.diagnostics.isEmpty)
    #expect(try await live.text("a/b/").contains("Four."))
  }

  @Test func addressesAreThoseOfTheSiteAndNothingElse() async throws {
    let live = try await LiveFixture(["en/a/b.md": module("title: B"), "es/a/b.md": module("title: Be")])
    #expect(try await live.site.resource(at: "a/b/")?.sourceFiles == ["Content/en/a/b.md"])
    #expect(try await live.site.resource(at: "es/a/b/")?.sourceFiles == ["Content/es/a/b.md"])
    #expect(try await live.site.resource(at: "a/b") == nil)
    #expect(try await live.site.resource(at: "Content/en/a/b.md") == nil)
    #expect(try await live.site.notFound(for: "es/nothing/")?.path == "es/404.html")
    #expect(try await live.site.notFound(for: "nothing/")?.path == "404.html")
    #expect(await live.site.basePath == "/")
  }

  /// With no page yet, all that is wrong stands on one.
  @Test func theFirstLoadThatFailsHidesNothing() async throws {
    let planned = try PlannedSite(
      [
        "site.yml": "name: N\nbaseURL: https://n.example/\nlanguages: [en, fr, de]\n",
        "en/a/b.md": module("titel: B"), "en/a/c.md": module("title: C", "[x](nowhere.md)\n"),
      ],
      theme: ["layouts/home.mustache": "{{nope}}", "assets/styles/00-tokens.css": "a { background: url(none.png) }"])
    let live = LiveSite(try planned.settings())
    let first = await live.update(.unknown)
    #expect(!first.hasPlan)
    let rules = first.diagnostics.filter { $0.severity == .error }.map(\.rule)
    for rule in ["unknown-key", "missing-key", "broken-link", "unknown-name", "missing-asset"] {
      #expect(rules.contains(rule), "\(rule) is not told")
    }
    #expect(rules.count { $0 == "missing-string" } == 2)
  }
}
