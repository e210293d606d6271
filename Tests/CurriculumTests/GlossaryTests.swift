import TestSupport
import Testing

@testable import Curriculum

@Suite struct GlossaryTests {
  @Test func aTermHasAnEntryForEachLanguage() async throws {
    let text = """
      terms:
        - id: craving
          en: {term: craving, forms: [cravings, urge], definition: A strong wish.}
          es: {term: ansia, definition: Un deseo fuerte.}
      """
    let term = try #require(try await curriculum(["glossary.yml": text]).glossary.first)
    #expect(term.id == "craving")
    #expect(term.byLanguage[.english]?.forms == ["cravings", "urge"])
    #expect(term.byLanguage[.spanish]?.definition == "Un deseo fuerte.")
  }

  @Test func aKeyThatIsNoLanguageIsRefused() async throws {
    let told = try await problems(["glossary.yml": "- id: a\n  english: {term: a, definition: b}\n"])
    #expect(
      told == """
        Content/glossary.yml:2:12: error: a glossary term has no key 'english' [unknown-key]
         2 |   english: {term: a, definition: b}
           |            ^
          help: its keys are 'id' and language codes

        """)
  }

  @Test func aTermNeedsItsDefinition() async throws {
    let told = try await problems(["glossary.yml": "- id: a\n  en: {term: b}\n"])
    #expect(
      told == """
        Content/glossary.yml:2:7: error: a glossary entry needs 'definition' [missing-key]
         2 |   en: {term: b}
           |       ^
          help: add a line 'definition: …'

        """)
  }
}

@Suite struct SynonymTests {
  @Test func rowsAreListedByLanguage() async throws {
    let text = """
      synonyms:
        en:
          - {lay: shakes, canonical: [tremor, withdrawal], kind: lay}
          - {lay: junkie, canonical: person, display: search-only}
      """
    let rows = try #require(try await curriculum(["synonyms.yml": text]).synonyms[.english])
    #expect(rows.map(\.lay) == ["shakes", "junkie"])
    #expect(rows.map(\.canonical) == [["tremor", "withdrawal"], ["person"]])
    #expect(rows.map(\.isShown) == [true, false])
  }

  @Test func aWrongLanguageAndAWrongKeyAreBothTold() async throws {
    let text = "synonyms:\n  english: []\n  en:\n    - {lay: a, canon: b}\n"
    let told = try await problems(["synonyms.yml": text])
    #expect(
      told == """
        Content/synonyms.yml:2:12: error: 'english' is not a language code [yaml-type]
         2 |   english: []
           |            ^
          help: write 'en' or 'es'
        Content/synonyms.yml:4:7: error: a synonym needs 'canonical' [missing-key]
         4 |     - {lay: a, canon: b}
           |       ^
          help: add a list 'canonical: [… , …]'
        Content/synonyms.yml:4:16: error: a synonym has no key 'canon' [unknown-key]
         4 |     - {lay: a, canon: b}
           |                ^~~~~
          help: known here: canonical, display, kind, lay

        """)
  }

  @Test func aWayToShowThatThereIsNotIsTold() async throws {
    let told = try await problems(["synonyms.yml": "synonyms: {en: [{lay: a, canonical: b, display: serch-only}]}\n"])
    #expect(told.contains("error: 'serch-only' is not a value of 'display'") && told.contains("'search-only'"))
    #expect(
      try await problems(["synonyms.yml": "synonyms: {en: [{lay: a, canonical: []}]}\n"]).contains("needs 'canon"))
  }
}
