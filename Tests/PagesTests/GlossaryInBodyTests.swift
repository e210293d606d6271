import Curriculum
import TestSupport
import Testing

@testable import Pages

@Suite struct GlossaryInBodyTests {
  /// - Parameter mark: what stands behind it and stays in its line.
  private func button(_ id: String, _ text: String, _ mark: String = "") -> String {
    let words = text.split(separator: " ")
    let first = words.dropLast().map { $0 + " " }.joined()
    let label = first.isEmpty ? "" : "<label class=\"term\" for=\"open-\(id)\">\(first)</label>"
    let names = first.isEmpty ? "" : " id=\"open-\(id)\" aria-label=\"\(text)\""
    let button =
      "<button type=\"button\" class=\"term\"\(names) popovertarget=\"term-\(id)\">\(words.last ?? "")</button>"
    return label + (mark.isEmpty ? button : "<span class=\"term-end\">\(button)\(mark)</span>")
  }

  @Test func aTermIsExplainedAtItsFirstUseAlone() async throws {
    let html = try await body("Cravings pass. A craving is an urge.\n\nAn urge and cravings.\n")
    #expect(
      html
        == "<p>\(button("craving", "Cravings")) pass. A craving is an \(button("urge", "urge", "."))</p>\n<p>An urge and cravings.</p>\n"
    )
  }

  @Test func theLongestFormWins() async throws {
    #expect(try await body("A craving diary.\n") == "<p>A \(button("diary", "craving diary", "."))</p>\n")
    #expect(try await body("A strong urge.\n") == "<p>A \(button("craving", "strong urge", "."))</p>\n")
  }

  @Test func onlyWholeWordsAreTerms() async throws {
    #expect(
      try await body("Urgent urge-like resurge, cravings-free.\n")
        == "<p>Urgent urge-like resurge, cravings-free.</p>\n")
    #expect(try await body("(urge) urge’s\n").contains("(\(button("urge", "urge", ")"))"))
  }

  @Test(arguments: ["“craving”", "¿craving?", "one—craving—two", "a\u{A0}craving…", "«craving»", "craving’s"])
  func marksBeyondASCIIEndAWord(text: String) async throws {
    let marked = text.hasSuffix("craving?") ? "craving?" : "craving"
    let term = button("craving", "craving", marked.hasSuffix("?") ? "?" : "")
    #expect(try await body(text + "\n") == "<p>\(text.replacing(marked, with: term))</p>\n")
  }

  @Test func aCapitalWithAnAccentIsItsLetter() async throws {
    let site = try TemporarySite([
      "site.yml": "name: Test\nbaseURL: https://clinic.example/\nlanguages: [es]\n",
      "glossary.yml": "- id: ethics\n  es: {term: ética, forms: [niño Único], definition: x}\n",
      "es/a/page.md": "---\ntitle: A\n---\n",
    ])
    let curriculum = try await site.curriculum()
    let matcher = GlossaryMatcher(curriculum.glossary, in: curriculum.languages[0])
    for text in ["Ética", "ÉTICA", "niño único", "NIÑO ÚNICO"] {
      #expect(matcher.match(Array(text.utf8)[...], at: 0)?.end == text.utf8.count, "\(text)")
    }
    #expect(matcher.match(Array("éticas".utf8)[...], at: 0) == nil)
  }

  @Test func noTermIsExplainedInAHeadingOrALink() async throws {
    let html = try await body("## Craving\n\n[urge](other.md) then urge\n")
    #expect(
      html == """
        <h2 id="craving">Craving</h2>
        <p><a href="/a/other/">urge</a> then \(button("urge", "urge"))</p>

        """)
  }

  @Test func aPageThatListsNoTermsLeavesThemAsTheyAre() async throws {
    #expect(try await BodyFixture(isAnnotated: false).html("A craving.\n") == "<p>A craving.</p>\n")
  }

  @Test func termsAreGatheredInTheOrderOfTheText() async throws {
    let renderer = try await BodyFixture().renderer("An urge, a craving, an urge.\n")
    _ = renderer.render()
    #expect(renderer.explained == [1, 0])
  }
}
