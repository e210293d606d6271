import Curriculum
import Diagnostics
import PlacedYAML
import Testing

@testable import Readability

/// What readers see as text, and where it stands.
@Suite struct ReadTextTests {
  /// The texts of a module's body with their kinds.
  private func texts(_ body: String) async throws -> [ReadText] {
    try await PageTexts(module(body)).texts.filter { $0.kind != .value(key: "title") }
  }

  @Test func everyKindOfBlockIsRead() async throws {
    let texts = try await texts(
      """
      ## A head {#id}

      A *line* with `code`, [a link](../x.md) and {{clinic.phone}}[@key].
      ![A spray](drawing:spray)

      - An item

      | Column |
      |---|
      | A cell |

      > Said by somebody.

      > [!FACILITATOR]
      > For leaders.

      A note.[^1]

      [^1]: Below the text.

      ```
      code
      ```
      """)
    #expect(
      texts.map { "\($0.kind): \($0.string($0.bytes.indices))" } == [
        "heading: A head", "paragraph: A line with , a link and . ", "picture: A spray", "paragraph: An item",
        "cell: Column", "cell: A cell", "paragraph: Said by somebody.", "paragraph:  For leaders.",
        "paragraph: A note.", "paragraph: Below the text.",
      ])
    #expect(texts.filter(\.isForLeaders).map { $0.string($0.bytes.indices) } == [" For leaders."])
    #expect(texts.filter(\.isQuotation).map { $0.string($0.bytes.indices) } == ["Said by somebody."])
  }

  @Test func whatIsQuotedLinkedOrSetInItalicsIsMarked() async throws {
    let text = try #require(try await texts("He said “I am one” in *A Title* and [a link](https://a.org).").first)
    func marked(_ kind: TextMark.Kind) -> [String] { text.parts(kind).map(text.string) }
    #expect(marked(.quotation) == ["I am one"])
    #expect(marked(.emphasis) == ["A Title"])
    #expect(marked(.link) == ["a link"])
    let quoted = try #require(text.words.first { text.string($0.range) == "am" })
    let other = try #require(text.words.first { text.string($0.range) == "said" })
    #expect(text.isQuoted(quoted.range) && !text.isQuoted(other.range))
  }

  @Test func wordsAreTheSameInCapitalsAndOfAnOwner() async throws {
    let text = try #require(try await texts("ÉL don't drug-seeking ADDICT'S.").first)
    #expect(text.words.map { text.string($0.range) } == ["ÉL", "don't", "drug", "seeking", "ADDICT"])
    #expect(text.words.map(\.key) == ["él", "don't", "drug", "seeking", "addict"].map { ReadWord.Key($0) })
    #expect(text.words.map(\.isCapitalized) == [true, false, false, false, true])
  }

  @Test func valuesKnowWhereEachOfTheirWordsStands() throws {
    let file = SourceFile(
      path: "a.yml",
      text: """
        title: {en: "Plain words", es: Palabras}
        note: >-
          Folded text
          goes on.
        quoted: "An \\"escape\\" in it"
        count: 3
        """)
    let english = try #require(Language("en"))
    let texts = ReadValues.strings.texts(
      in: try #require(try YAMLValue.parse(file)), english, among: [english, .spanish])
    #expect(texts.map(\.kind) == ["title", "title", "note", "quoted", "count"].map { .value(key: $0) })
    #expect(texts.map(\.language.code) == ["en", "es", "en", "en", "en"])
    func written(_ word: String, of text: ReadText) throws -> String? {
      let range = try #require(text.words.first { text.string($0.range) == word }).range
      return text.place(of: range).range.map { file.text(in: $0) }
    }
    #expect(try written("words", of: texts[0]) == "words")
    #expect(try written("goes", of: texts[2]) == "goes")
    #expect(try written("An", of: texts[3]) == "An")
  }

  @Test func theFrontMatterAndWorksheetsAreRead() async throws {
    let page = try await module(
      """
      ```worksheet
      title: My plan
      fields:
        - checklist: What helps?
          items: [A walk]
        - scale: How strong?
          from: 0
          to: 10
      ```
      """)
    let texts = PageTexts(page).texts.map { $0.string($0.bytes.indices) }
    #expect(texts == ["A page", "My plan", "What helps?", "A walk", "How strong?"])
  }
}
