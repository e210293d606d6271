import Curriculum
import Testing

@testable import Pages

@Suite struct PageModelTests {
  private let files = [
    "site.yml": "name: {en: Clinic, es: Clínica}\nbaseURL: https://clinic.example/help/\nlanguages: [en, es]\n",
    "en/addiction/index.md": module("title: Addiction"), "es/addiction/index.md": module("title: Adicción"),
    "en/addiction/both.md": module("title: Both\nsummary: From {{site.name}}."),
    "es/addiction/both.md": module("title: Ambos"), "en/addiction/only.md": module("title: Only"),
  ]
  private let layout = """
    {{page.documentTitle}}
    {{page.description}}
    {{page.canonical}} {{page.openGraphType}} {{page.contentLanguage}}{{#page.isIndexed}} indexed{{/page.isIndexed}}\
    {{#page.isFallback}} fallback{{/page.isFallback}}
    {{#page.alternates}}
    alternate {{language}} {{url}}
    {{/page.alternates}}
    {{#page.languages}}
    language {{name}} {{url}}{{#isCurrent}} here{{/isCurrent}}
    {{/page.languages}}
    {{#page.breadcrumbs}}
    crumb {{title}} {{url}}{{#isCurrent}} here{{/isCurrent}}
    {{/page.breadcrumbs}}

    """

  private func page(_ path: String, language: Int, portable: Bool = false) async throws -> String {
    let theme = try ThemeFixture(["layouts/module.mustache": layout, "layouts/home.mustache": layout])
    return try await theme.html(files, portable: portable) { curriculum in
      path.isEmpty
        ? SiteAddresses(curriculum).home(inLanguageAt: language)
        : curriculum.topic(at: path).map { PageID(.topic($0), language: language) }
    }
  }

  @Test func aTranslatedPageNamesItsAddressItsTranslationsAndItsWay() async throws {
    #expect(
      try await page("addiction/both", language: 1) == """
        Ambos · Clínica

        https://clinic.example/help/es/addiction/both/ article es indexed
        alternate en https://clinic.example/help/addiction/both/
        alternate es https://clinic.example/help/es/addiction/both/
        alternate x-default https://clinic.example/help/addiction/both/
        language English /help/addiction/both/
        language Español /help/es/addiction/both/ here
        crumb home /help/es/
        crumb Adicción /help/es/addiction/
        crumb Ambos /help/es/addiction/both/ here

        """)
  }

  @Test func variablesWorkInTheDescription() async throws {
    #expect(try await page("addiction/both", language: 0).hasPrefix("Both · Clinic\nFrom Clinic.\n"))
  }

  @Test func aPageThatIsNotTranslatedShowsTheOtherTextAndSaysWhereItStands() async throws {
    #expect(
      try await page("addiction/only", language: 1) == """
        Only · Clínica

        https://clinic.example/help/addiction/only/ article en fallback
        language English /help/addiction/only/
        language Español /help/es/addiction/only/ here
        crumb home /help/es/
        crumb Adicción /help/es/addiction/
        crumb Only /help/es/addiction/only/ here

        """)
  }

  @Test func theHomePageIsTheSiteItself() async throws {
    let html = try await page("", language: 0)
    #expect(html.hasPrefix("Clinic\n\nhttps://clinic.example/help/ website en indexed\n"))
    #expect(!html.contains("crumb"))
  }

  @Test func aPortablePageKeepsItsPublicAddressAndLinksBesideItself() async throws {
    let html = try await page("addiction/both", language: 1, portable: true)
    #expect(html.contains("https://clinic.example/help/es/addiction/both/ article"))
    #expect(html.contains("language English ../../../addiction/both/index.html"))
    #expect(html.contains("crumb home ../../../es/index.html"))
  }
}
