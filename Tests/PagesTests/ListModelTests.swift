import Curriculum
import TestSupport
import Testing

@testable import Pages

@Suite struct ListModelTests {
  private func page(_ kind: PageID.Kind, _ name: String, _ layout: String, _ files: [String: String]) async throws
    -> String
  {
    try await ThemeFixture(["layouts/\(name).mustache": layout]).html(files) { _ in PageID(kind, language: 0) }
  }

  @Test func everyPageIsListedByLetterWithoutRegardToCaseAccentsAndMarks() async throws {
    let titles = ["banana", "¿Árbol?", "Apple", "zebra", "12 steps", "Éclair"]
    var files = ["en/index.md": module("title: Home"), "en/s/index.md": module("title: Section")]
    for (number, title) in titles.enumerated() { files["en/s/m\(number).md"] = module("title: \"\(title)\"") }
    let layout = "{{#index.letters}}{{letter}} {{id}}:{{#modules}} {{title}}{{/modules}};{{/index.letters}}"
    #expect(
      try await page(.allModules, "all-modules", layout, files)
        == "# letter-other: 12 steps;A letter-a: Apple ¿Árbol?;B letter-b: banana;E letter-e: Éclair;Z letter-z: zebra;"
    )
  }

  @Test func theGlossaryListsTermsOfTheLanguage() async throws {
    let files = [
      "en/a.md": module("title: A"),
      "glossary.yml": """
      - {id: urge, en: {term: urge, definition: "Of {{site.name}}."}}
      - {id: ansia, es: {term: ansia, definition: x}}
      """,
    ]
    let layout =
      "{{#glossary.letters}}{{letter}}{{#terms}} {{id}} {{term}} {{definition}}{{/terms}};{{/glossary.letters}}"
    #expect(try await page(.glossary, "glossary", layout, files) == "U urge urge Of Test Site.;")
  }

  @Test func sourcesStandByAuthorAndTitle() async throws {
    let files = [
      "en/a.md": module("title: A"),
      "sources.yml": "- {id: a, title: Z, author: [Wu]}\n- {id: b, title: M}\n- {id: c, title: A, author: [Lee]}\n",
    ]
    let layout = "{{#bibliography.entries}}{{id}} {{/bibliography.entries}}"
    #expect(try await page(.sources, "sources", layout, files) == "c b a ")
  }

  @Test func theHomePageShowsSectionsWithTheirNumberOfPages() async throws {
    let files = [
      "en/one/a.md": module("title: A"), "en/two/index.md": module("title: Second\nsummary: S"),
      "en/two/a.md": module("title: A"), "en/two/b.md": module("title: B"),
    ]
    let layout = "{{#home.sections}}{{title}} {{url}} {{summary}} {{count}};{{/home.sections}}"
    #expect(try await page(.home, "home", layout, files) == "One /one/  1 page;Second /two/ S 2 pages;")
  }

  @Test func aSectionShowsItsModulesUnderSubheads() async throws {
    let index = module("title: S\nparts:\n  - {title: First, modules: [c.md]}\n  - {title: Then, modules: [a.md]}")
    let files = [
      "en/s/index.md": index, "en/s/a.md": module("title: A"), "en/s/b.md": module("title: B"),
      "en/s/c.md": module("title: C"),
    ]
    let layout =
      "{{#section.hasParts}}{{#section.parts}}{{title}} {{id}}:{{#modules}} {{title}}{{/modules}};{{/section.parts}}{{/section.hasParts}}"
    let html = try await ThemeFixture(["layouts/section.mustache": layout]).html(files) { curriculum in
      curriculum.topic(at: "s").map { PageID(.topic($0), language: 0) }
    }
    #expect(html == " : B;First modules-1: C;Then modules-2: A;")
  }

  @Test func doorsLeadToTheirPagesInTheLanguageOfThePage() async throws {
    let doors = """
      doors:
        - {text: {en: I want to stop, es: Quiero dejarlo}, module: help/now}
        - {text: {en: I lead a group, es: Dirijo un grupo}, program: evening}
      """
    let files = [
      "site.yml": TemporarySite.configuration + doors, "en/help/now.md": module("title: Now"),
      "programs/evening.yml": "title: Evening",
    ]
    let layout = "{{#hasDoors}}{{#doors}}{{text}} {{url}};{{/doors}}{{/hasDoors}}"
    let html = try await ThemeFixture(["layouts/home.mustache": layout]).html(files) { _ in PageID(.home, language: 1) }
    #expect(html == "Quiero dejarlo /es/help/now/;Dirijo un grupo /es/programs/evening/;")
  }

  @Test func aDoorOpensAtItsHeadingAndSoDoesTheCardForACryForHelp() async throws {
    let doors = """
      doors:
        - {text: {en: Not awake, es: No despierta}, module: help/now, heading: steps, topics: [overdose]}
      """
    let lines = """
      lines:
        - {id: poison, name: Poison Help, phone: 1-800-222-1222, topics: [overdose], note: Awake and well.}
      """
    let files = [
      "site.yml": TemporarySite.configuration + doors, "crisis-lines.yml": lines,
      "en/help/now.md": module("title: Now", "## Steps {#steps}\n\nText."),
    ]
    let layout = """
      {{#doors}}{{url}};{{/doors}}{{#crisis.pins}}{{topic}}:{{#lines}} {{phone}}{{/lines}}{{#otherLines}} ({{phone}}){{/otherLines}} {{answer}};{{/crisis.pins}}
      """
    let html = try await ThemeFixture(["layouts/home.mustache": layout]).html(files) { _ in PageID(.home, language: 1) }
    #expect(
      html == "/es/help/now/#steps;suicide: 988 911 ;overdose: 911 (1-800-222-1222) /es/help/now/#steps;"
        + "violence: 911 988 ;danger: 911 988 ;")
  }

  @Test func theMenuShowsItsGroupsAndWhatStandsBesideThem() async throws {
    let menu = "navigation: [two, {title: {en: More, es: Más}, sections: [one]}]\n"
    let files = [
      "site.yml": TemporarySite.configuration + menu, "en/one/a.md": module("title: A"),
      "en/two/a.md": module("title: A"), "programs/p.yml": "title: Evening",
    ]
    let header =
      "{{#menu}}{{title}}:{{#sections}} {{title}}{{#isCurrent}}!{{/isCurrent}}{{/sections}};{{/menu}}{{#menuLinks}} {{url}}{{/menuLinks}}"
    let theme = try ThemeFixture([
      "layouts/module.mustache": "{{{site.header}}}", "partials/site-header.mustache": header,
    ])
    let html = try await theme.html(files) { curriculum in
      curriculum.topic(at: "one/a").map { PageID(.topic($0), language: 0) }
    }
    #expect(html == ": Two;More: One!; /a-z/ /programs/p/ /glossary/")
  }

  /// What stands on every page must not grow with the site: pages and time would grow with its square.
  @Test func theMenuOfALargeSiteIsNoLongerThanThatOfASmallOne() async throws {
    var files = ["site.yml": TemporarySite.configuration]
    for number in 100..<180 {
      files["en/s\(number)/a.md"] = module("title: A")
      files["en/notice-\(number).md"] = module("title: N\(number)\nkind: notice")
      files["programs/p\(number).yml"] = "title: Program"
    }
    let theme = try ThemeFixture([
      "layouts/module.mustache": "{{{site.header}}}{{{site.footer}}}",
      "partials/site-header.mustache":
        "{{#menu}}{{#sections}}{{url}} {{/sections}}{{/menu}}{{#hasMoreSections}}more {{/hasMoreSections}}{{#navigation}}{{url}} {{/navigation}}{{#menuLinks}}{{url}} {{/menuLinks}}",
      "partials/site-footer.mustache": "{{#footerLinks}}{{url}} {{/footerLinks}}",
    ])
    let html = try await theme.html(files) { curriculum in
      curriculum.topic(at: "s100/a").map { PageID(.topic($0), language: 0) }
    }
    let sections = (100..<160).map { "/s\($0)/" }
    let programs = (100..<160).map { "/programs/p\($0)/" } + ["/"]
    let notices = (100..<160).map { "/notice-\($0)/" }
    let expected =
      sections + ["more"] + sections + ["/a-z/"] + programs + ["/glossary/"]
      + ["/a-z/", "/glossary/", "/sources/"] + programs + notices
    #expect(html.split(separator: " ").map(String.init) == expected)
  }
}
