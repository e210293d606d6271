import Curriculum
import Files
import TestSupport
import Testing

@testable import Publishing

/// Which pages are made again after an edit.
@Suite struct RemadePageTests {
  private static let files = [
    "en/index.md": module("title: Home"), "en/a/index.md": module("title: Section A", "See [one](one.md).\n"),
    "en/a/one.md": module("title: One\nsummary: First.\norder: 1", "An urge passes.\n"),
    "en/a/two.md": module("title: Two\norder: 2", "See [one](one.md). [@lee]\n"),
    "en/a/three.md": module("title: Three\norder: 3\nrelated: [one.md]", "Plain.\n"),
    "en/b/four.md": module("title: Four", "![a](p.gif) {{site.name}}\n"),
    "en/b/p.gif": "GIF89a",
    "glossary.yml": "- id: urge\n  en: {term: urge, definition: A wish.}\n",
    "sources.yml": "- {id: lee, title: Lee}\n- {id: wu, title: Wu}\n",
    "programs/evening.yml":
      "title: Evening\nweeks: [{sessions: [{day: monday, modules: [a/two]}]}]\n",
    "clinics/north.yml": "name: North\nphone: (312) 555-2368\n",
  ]

  /// What the layouts of the theme show, page by page.
  private static let theme = [
    "layouts/home.mustache": "{{> small}}{{#home.sections}}{{title}} {{count}}\n{{/home.sections}}",
    "layouts/section.mustache":
      "{{> small}}{{{section.body}}}{{#section.modules}}{{title}} {{url}} {{summary}}\n{{/section.modules}}",
    "layouts/module.mustache": """
    {{> small}}{{#page.isDraft}}draft{{/page.isDraft}}{{{module.body}}}
    {{#module.words}}{{term}} {{definition}}{{/module.words}}{{#module.sources}}{{{html}}}{{/module.sources}}
    {{#module.previous}}{{title}}{{/module.previous}}{{#module.next}}{{title}}{{/module.next}}
    {{#module.related}}{{title}}{{/module.related}}
    """,
    "layouts/all-modules.mustache":
      "{{> small}}{{#index.letters}}{{#modules}}{{title}} {{url}}\n{{/modules}}{{/index.letters}}",
    "layouts/glossary.mustache":
      "{{> small}}{{#glossary.letters}}{{#terms}}{{term}} {{definition}}\n{{/terms}}{{/glossary.letters}}",
    "layouts/sources.mustache": "{{> small}}{{#bibliography.entries}}{{{html}}}\n{{/bibliography.entries}}",
    "layouts/program.mustache": """
    {{> small}}{{#program.weeks}}{{#sessions}}{{#modules}}{{title}}{{/modules}}{{/sessions}}{{/program.weeks}}
    """,
    "partials/small.mustache": "<title>{{page.title}}</title><link href=\"{{assets.stylesheet}}\">\n",
  ]

  private static let addresses = [
    "", "a/", "a/one/", "a/two/", "a/three/", "b/", "b/four/", "a-z/", "glossary/", "sources/", "search/", "404.html",
    "programs/evening/",
  ]

  private static let configuration = "name: Test Site\nbaseURL: https://clinic.example/\nlanguages: [en]\n"

  private func fixture() async throws -> LiveFixture {
    let live = try await LiveFixture(
      Self.files.merging(["site.yml": Self.configuration]) { $1 }, theme: Self.theme)
    _ = try await remade(live)
    return live
  }

  /// Asks for every page and answers the addresses of those that had to be made for it.
  private func remade(_ live: LiveFixture, also more: [String] = []) async throws -> [String] {
    var made: [String] = []
    for address in Self.addresses + more {
      let before = await live.site.pagesMade
      _ = try await live.site.resource(at: address)
      if await live.site.pagesMade > before { made.append(address) }
    }
    return made
  }

  @Test func nothingIsMadeAgainForNothing() async throws {
    let live = try await fixture()
    #expect(try await remade(live) == [])
    _ = await live.site.update(.unknown)
    #expect(try await remade(live) == [])
  }

  @Test func anEditOfABodyMakesOnePage() async throws {
    let live = try await fixture()
    try await live.write(module("title: Two\norder: 2", "Other text.\n"), to: "en/a/two.md")
    #expect(try await remade(live) == ["a/two/"])
    #expect(try await live.text("a/two/").contains("Other text."))
  }

  @Test func aTitleMakesThePagesThatShowIt() async throws {
    let live = try await fixture()
    try await live.write(module("title: Zwei\norder: 2", "See [one](one.md). [@lee]\n"), to: "en/a/two.md")
    #expect(try await remade(live) == ["a/", "a/one/", "a/two/", "a/three/", "a-z/", "programs/evening/"])
    #expect(try await live.text("a/").contains("Zwei"))
  }

  @Test func aPartialMakesThePagesThatUseIt() async throws {
    let live = try await fixture()
    try live.planned.theme.folder.write("<title>{{page.title}}</title>new\n", to: "partials/small.mustache")
    _ = await live.site.update(.paths([live.planned.theme.folder.path(of: "partials/small.mustache")]))
    let without = ["search/", "404.html"]
    #expect(try await remade(live) == Self.addresses.filter { !without.contains($0) })
    #expect(try await live.text("a/two/").contains("</title>new"))
  }

  @Test func aStyleSheetMakesNone() async throws {
    let live = try await fixture()
    let before = try #require(try await live.site.resource(at: "a/two/"))
    try live.planned.theme.folder.write(":root { --more: 1px; }\n", to: "assets/styles/10-more.css")
    _ = await live.site.update(.paths([live.planned.theme.folder.path(of: "assets/styles/10-more.css")]))
    #expect(try await remade(live) == [])
    let after = try #require(try await live.site.resource(at: "a/two/"))
    #expect(after.stylesheets != before.stylesheets)
    #expect(after.pageFingerprint == before.pageFingerprint)
    #expect(after.fingerprint != before.fingerprint)
    let address = try #require(after.stylesheets.first)
    #expect(string(after.bytes).contains("href=\"\(address)\""))
    #expect(try await live.site.resource(at: String(address.dropFirst()))?.path.hasSuffix(".css") == true)
  }

  @Test func aDefinitionMakesThePagesThatExplainTheTerm() async throws {
    let live = try await fixture()
    try await live.write("- id: urge\n  en: {term: urge, definition: A strong wish.}\n", to: "glossary.yml")
    #expect(try await remade(live) == ["a/one/", "glossary/"])
    #expect(try await live.text("a/one/").contains("A strong wish."))
  }

  @Test func aNewTermMakesThePagesThatMayHoldIt() async throws {
    let live = try await fixture()
    let terms = "- id: urge\n  en: {term: urge, definition: A wish.}\n- id: plain\n  en: {term: plain, definition: x}\n"
    try await live.write(terms, to: "glossary.yml")
    #expect(try await remade(live) == ["a/one/", "a/two/", "a/three/", "b/four/", "glossary/"])
    #expect(try await live.text("a/three/").contains("term-plain"))
  }

  @Test func aSourceMakesThePagesThatCiteIt() async throws {
    let live = try await fixture()
    try await live.write("- {id: lee, title: Other}\n- {id: wu, title: Wu}\n", to: "sources.yml")
    #expect(try await remade(live) == ["a/two/", "sources/"])
    #expect(try await live.text("a/two/").contains("Other"))
  }

  @Test func aPictureMakesThePagesThatShowIt() async throws {
    let live = try await fixture()
    try await live.write("GIF89a, another", to: "en/b/p.gif")
    #expect(try await remade(live) == ["b/four/"])
  }

  @Test func theClinicMakesEveryPage() async throws {
    let live = try await fixture()
    try await live.write(Self.configuration + "clinic: north\n", to: "site.yml")
    #expect(try await remade(live) == Self.addresses)
  }

  @Test func aColourInTheConfigurationMakesNone() async throws {
    let live = try await fixture()
    try await live.write(Self.configuration + "theme: {light: {ink: \"#111111\"}}\n", to: "site.yml")
    #expect(try await remade(live) == [])
  }

  @Test func aNewModuleMakesItsListsAndItsNeighbours() async throws {
    let live = try await fixture()
    try await live.write(module("title: New\norder: 4"), to: "en/a/new.md")
    let made = try await remade(live, also: ["a/new/"])
    #expect(made == ["a/", "a/three/", "a-z/", "a/new/"])
    #expect(try await live.text("a/").contains("New"))
  }

  @Test func aRemovedModuleGoesFromItsListsAndLinks() async throws {
    let live = try await fixture()
    try Files.remove(live.planned.site.folder.path(of: "Content/en/a/one.md"))
    _ = await live.site.update(.paths([live.planned.site.folder.path(of: "Content/en/a/one.md")]))
    let made = try await remade(live)
    #expect(made == ["a/", "a/two/", "a/three/", "a-z/"])
    #expect(try await live.site.resource(at: "a/one/") == nil)
    #expect(try await !live.text("a/").contains("/a/one/"))
  }

  @Test func aRenamedModuleHasItsNewAddress() async throws {
    let live = try await fixture()
    let folder = live.planned.site.folder
    try Files.move(folder.path(of: "Content/en/b/four.md"), to: folder.path(of: "Content/en/b/vier.md"))
    _ = await live.site.update(.paths([folder.path(of: "Content/en/b")]))
    #expect(try await remade(live, also: ["b/vier/"]) == ["b/", "a-z/", "b/vier/"])
    #expect(try await live.site.resource(at: "b/four/") == nil)
  }

  @Test func aDraftAppearsWithItsMark() async throws {
    let live = try await fixture()
    try await live.write(module("title: Draft\ndraft: true"), to: "en/b/draft.md")
    #expect(try await live.text("b/draft/").contains("draft"))
    #expect(try await live.text("b/").contains("Draft"))
  }

  @Test func aSectionGetsItsOwnText() async throws {
    let live = try await fixture()
    try await live.write(module("title: Bee", "Of bees.\n"), to: "en/b/index.md")
    #expect(try await live.text("b/").contains("Of bees."))
    try Files.remove(live.planned.site.folder.path(of: "Content/en/b/index.md"))
    _ = await live.site.update(.unknown)
    #expect(try await !live.text("b/").contains("Of bees."))
  }

  @Test func aLanguageThatGoesTakesNothingElseWithIt() async throws {
    let live = try await LiveFixture(
      Self.files.merging(["es/a/one.md": module("title: Uno", "[dos](two.md)\n")]) { $1 }, theme: Self.theme)
    _ = try await remade(live, also: Self.addresses.map { "es/" + $0 })
    for languages in ["[es, en]", "[en]", "[en, es]"] {
      try await live.write(
        "name: Test Site\nbaseURL: https://clinic.example/\nlanguages: \(languages)\n", to: "site.yml")
      let made = try await remade(live, also: Self.addresses.map { "es/" + $0 })
      #expect(made.count >= Self.addresses.count, "\(languages)")
    }
    #expect(try await live.text("es/a/one/").contains("Uno"))
  }
}
