import ContentHash
import Curriculum
import Testing

@testable import Pages

/// A module with this front matter.
func module(_ frontMatter: String, _ body: String = "Text.\n") -> String { "---\n\(frontMatter)\n---\n\n\(body)" }

@Suite struct ModuleModelTests {
  private func page(_ layout: String, _ files: [String: String], _ path: String = "a/two", language: Int = 0)
    async throws -> String
  {
    try await ThemeFixture(["layouts/module.mustache": layout]).html(files) { curriculum in
      curriculum.topic(at: path).map { PageID(.topic($0), language: language) }
    }
  }

  @Test func neighboursAreThoseOfTheReadingOrder() async throws {
    let files = [
      "en/a/one.md": module("title: One\norder: 3"), "en/a/two.md": module("title: Two\norder: 2"),
      "en/a/three.md": module("title: Three\norder: 1"), "en/b/four.md": module("title: Four"),
    ]
    let layout =
      "{{#module.previous}}{{title}} {{url}}{{/module.previous}}|{{#module.next}}{{title}}{{/module.next}}|{{#module.section}}{{title}}{{/module.section}}"
    #expect(try await page(layout, files) == "Three /a/three/|One|A")
    #expect(try await page(layout, files, "a/three") == "|Two|A")
    #expect(try await page(layout, files, "b/four") == "||B")
  }

  @Test func aLayoutPutsThePartsWhereItWants() async throws {
    let body = "Intro.\n\n## T {#today}\n\n## S {#steps}\n\n> [!NOTE]\n> Not.\n\n## End\n\n> [!CAUTION]\n> 911\n"
    let files = ["en/a/two.md": module("title: A", body)]
    let layout =
      "{{#module.today}}<1>{{{.}}}{{/module.today}}<2>{{{module.steps}}}<3>{{{module.text}}}"
      + "<4>{{{module.emergency}}}"
    let html = try await page(layout, files)
    let order = ["<1>", "id=\"today\"", "<2>", "id=\"steps\"", "Not.", "<3>", "Intro.", "id=\"end\"", "<4>", "911"]
    let places = order.map { html.firstRange(of: $0)?.lowerBound }
    #expect(places.allSatisfy { $0 != nil } && places.compactMap { $0 } == places.compactMap { $0 }.sorted(), "\(html)")
    #expect(try await page("{{#module.emergency}}x{{/module.emergency}}", ["en/a/two.md": module("title: A")]) == "")
    #expect(
      try await page("{{{module.body}}}", files)
        == page("{{{module.emergency}}}{{{module.steps}}}{{{module.today}}}{{{module.text}}}", files))
  }

  @Test func theContentsFollowTheReadingOrder() async throws {
    let body = "## One\n\n### Now {#today}\n\n## Do {#steps}\n"
    #expect(
      try await page("{{#module.contents}}{{url}};{{/module.contents}}", ["en/a/two.md": module("title: A", body)])
        == "#steps;#today;#one;")
  }

  @Test func theContentsAreItsHeadingsAndItsWorksheet() async throws {
    let layout =
      "{{#module.contents}}{{title}} {{url}};{{/module.contents}}{{#module.hasContents}}yes{{/module.hasContents}}"
    let body =
      "## One\n\n### Deep\n\n## Two {#zwei}\n\n```worksheet\ntitle: Plan of {{site.name}}\nfields: [{lines: L}]\n```\n"
    #expect(
      try await page(layout, ["en/a/two.md": module("title: A", body)])
        == "One #one;Two #zwei;Plan of Test Site #worksheet;yes")
    #expect(try await page(layout, ["en/a/two.md": module("title: A", "## One\n")]) == "One #one;")
  }

  @Test func sourcesWordsAndRelatedModulesAreListed() async throws {
    let files = [
      "en/a/two.md": module(
        "title: A\nsources: [x, y]\nrelated: [three.md]\nmessage: Ask {{site.name}}.\naudience: [client, family, referrer]",
        "An urge.[@y]\n"),
      "en/a/three.md": module("title: Three\nsummary: Of {{site.name}}."),
      "sources.yml": "- {id: x, title: X}\n- {id: y, title: Y}\n",
      "glossary.yml": "- id: urge\n  en: {term: urge, definition: Ask {{site.name}}.}\n".replacing(
        "Ask {{site.name}}.", with: "\"Ask {{site.name}}.\""),
    ]
    let layout = """
      {{module.message}} {{module.audience}} {{module.readingTime}}
      {{#module.sources}}{{number}} {{id}} {{{html}}};{{/module.sources}}
      {{#module.words}}{{id}} {{term}} {{definition}} {{url}};{{/module.words}}
      {{#module.related}}{{title}} {{url}} {{summary}};{{/module.related}}
      """
    #expect(
      try await page(layout, files) == """
        Ask Test Site. For audienceClient, audienceFamily and audienceReferrer 1 min read
        1 y <cite>Y</cite>.;2 x <cite>X</cite>.;
        urge urge Ask Test Site. /glossary/#urge;
        Three /a/three/ Of Test Site.;
        """)
  }

  private func reviewed(_ text: String, scope: String = "clinical", file: String = "en/a/two.md") -> String {
    let hash = ContentHash(of: Array(text.utf8)).hexadecimal
    return
      "{\"file\":\"\(file)\",\"sha256\":\"\(hash)\",\"reviewer\":\"Ann Lee\",\"credential\":\"MD\",\"date\":\"2026-05-01\",\"scope\":\"\(scope)\"}\n"
  }

  @Test func theReviewLineSaysWhatTheLedgerSays() async throws {
    let layout = "{{#module.isReviewed}}yes: {{/module.isReviewed}}{{#module.review}}{{text}}{{/module.review}}"
    let text = module("title: A\nreviewEvery: 1 year")
    #expect(
      try await page(layout, ["en/a/two.md": text, "reviews.jsonl": reviewed(text)])
        == "yes: Reviewed by Ann Lee, MD on 1 may 2026; next review 1 may 2027")
    #expect(
      try await page(layout, ["en/a/two.md": text, "reviews.jsonl": reviewed("old")])
        == "Changed since Ann Lee, MD, 1 may 2026")
    #expect(try await page(layout, ["en/a/two.md": text]) == "")
  }

  @Test func aTranslationSaysThatItAwaitsItsReview() async throws {
    let (english, spanish) = (module("title: A"), module("title: Ah"))
    let files = ["en/a/two.md": english, "es/a/two.md": spanish]
    let layout = "{{module.translationNotice}}"
    #expect(try await page(layout, files) == "")
    #expect(try await page(layout, files, language: 1) == "translationAwaiting")
    let ledger = reviewed(spanish, scope: "translation", file: "es/a/two.md")
    #expect(try await page(layout, files.merging(["reviews.jsonl": ledger]) { $1 }, language: 1) == "")
    #expect(try await page(layout, ["en/a/two.md": english], language: 1) == "")
  }
}
