import Diagnostics
import TestSupport
import Testing

@testable import Publishing

/// The page that shows the whole theme is there while somebody works on it, and never published.
@Suite struct StyleguideTests {
  private let theme = [
    "layouts/styleguide.mustache":
      "<title>{{page.title}}</title>{{^page.isIndexed}}noindex{{/page.isIndexed}} {{{module.body}}} "
      + "{{#section.modules}}[{{title}}]{{/section.modules}} {{samples.reviewed}}\n",
    "styleguide/en.md": module("title: All parts", "One of {{site.name}}.\n"),
    "styleguide/es.md": module("title: Todas las partes", "Uno.\n"),
  ]
  private let files = ["en/a/b.md": module("title: B"), "es/a/b.md": module("title: Be")]

  @Test func thePreviewHasItInEveryLanguage() async throws {
    let live = try await LiveFixture(files, theme: theme)
    let english = try await live.text("styleguide/")
    #expect(english.contains("<title>All parts</title>noindex <p>One of Test Site.</p>"))
    #expect(english.contains("[B]"))
    #expect(english.contains("reviewedBy"))
    let spanish = try await live.text("es/styleguide/")
    #expect(spanish.contains("<title>Todas las partes</title>"))
    #expect(spanish.contains("[Be]"))
    let source = try #require(try await live.site.resource(at: "styleguide/")?.sourceFiles.first)
    #expect(source.hasSuffix("/styleguide/en.md"))
  }

  @Test func aLanguageWithoutATextOfItsOwnGetsTheFirst() async throws {
    var theme = theme
    theme["styleguide/es.md"] = nil
    let live = try await LiveFixture(files, theme: theme)
    #expect(try await live.text("es/styleguide/").contains("<title>All parts</title>"))
  }

  @Test func itFollowsItsTextItsLayoutAndTheSite() async throws {
    let live = try await LiveFixture(files, theme: theme)
    #expect(try await live.text("styleguide/").contains("[B]"))
    let folder = live.planned.theme.folder
    try folder.write(module("title: All parts", "Two.\n"), to: "styleguide/en.md")
    _ = await live.site.update(.paths([folder.path(of: "styleguide/en.md")]))
    #expect(try await live.text("styleguide/").contains("<p>Two.</p>"))
    try await live.write(module("title: Another"), to: "en/a/c.md")
    #expect(try await live.text("styleguide/").contains("[Another][B]"))
    try folder.write("new layout", to: "layouts/styleguide.mustache")
    _ = await live.site.update(.paths([folder.path(of: "layouts/styleguide.mustache")]))
    #expect(try await live.text("styleguide/") == "new layout")
    try folder.write("no front matter", to: "styleguide/en.md")
    let broken = await live.site.update(.paths([folder.path(of: "styleguide/en.md")]))
    #expect(broken.diagnostics.hasErrors)
    #expect(try await live.text("styleguide/") == "new layout")
  }

  @Test func noBuildHasIt() async throws {
    let planned = try PlannedSite(files, theme: theme)
    let outcome = try await planned.outcome { $0.includesDrafts = true }
    let plan = try #require(outcome.plan)
    // Its layout is a few words here, and shows nobody to call.
    #expect(outcome.diagnostics.allSatisfy { $0.rule == "missing-crisis-strip" })
    for artifact in plan.artifacts {
      #expect(!artifact.path.contains("styleguide"))
      #expect(!string(try plan.bytes(of: artifact)).contains("styleguide"), "\(artifact.path)")
    }
  }

  @Test func aModuleOfTheSiteComesFirst() async throws {
    let live = try await LiveFixture(["en/styleguide.md": module("title: Our style")], theme: theme)
    #expect(try await live.text("styleguide/").contains("<title>Our style</title>"))
  }

  @Test func aThemeMayDoWithoutIt() async throws {
    let live = try await LiveFixture(files)
    #expect(try await live.site.resource(at: "styleguide/") == nil)
    let withoutLayout = try await LiveFixture(files, theme: ["styleguide/en.md": module("title: All parts")])
    #expect(try await withoutLayout.site.resource(at: "styleguide/") == nil)
  }
}
