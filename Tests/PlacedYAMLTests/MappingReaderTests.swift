import Diagnostics
import PlacedYAML
import TestSupport
import Testing

@Suite struct MappingReaderTests {
  private enum Fruit: String, CaseIterable { case apple, pear }

  @Test func readsEveryKindOfValue() throws {
    var reader = try reader(
      """
      text: some words
      quoted: "12"
      number: 12
      yes: true
      fruit: pear
      many: [one, two]
      single: alone
      """)
    #expect(reader.string("text") == "some words")
    #expect(reader.requiredString("quoted") == "12")
    #expect(reader.integer("number", in: 0...20) == 12)
    #expect(reader.boolean("yes") == true)
    #expect(reader.choice("fruit", as: Fruit.self) == .pear)
    #expect(reader.strings("many") == ["one", "two"])
    #expect(reader.strings("single") == ["alone"])
    #expect(report(reader.finish()) == "")
  }

  @Test(arguments: [
    ("text: Know #1 triggers", "1:7", "Know"), ("text: Rule # 1 is sleep", "1:7", "Rule"),
    ("a: 1\ntext: Él #sabe", "2:7", "Él"), ("text:\n  - one\n  - two #3", "3:5", "two"),
    ("text: one\n  two #3", "1:7", "one two"),
  ])
  func textThatACommentCutsOffIsAnError(yaml: String, place: String, read: String) throws {
    var reader = try reader(yaml)
    _ = reader.value("a")
    _ = reader.strings("text")
    let told = report(reader.finish())
    #expect(told.contains(":\(place): error: '#' begins a comment, so that only '\(read)' is read here [cut-value]"))
  }

  @Test(arguments: [
    "text: one # a comment", "text: \"one #1\"", "text: 'one #1' #2", "text: one#1", "# text: one #1\ntext: one",
    "text: |\n  one #1\n", "text: one ## 1", "text: one #",
  ])
  func plainCommentsAreNone(yaml: String) throws {
    var reader = try reader(yaml)
    _ = reader.strings("text")
    #expect(report(reader.finish()) == "")
  }

  @Test func aTextOfTheMappingIsReadWhereverItStands() throws {
    var reader = try reader("a: [one, two #3\n]\nb: ~\nc: {d: e}\n")
    #expect(reader.list("a").map { reader.text(of: $0) } == ["one", "two"])
    #expect(reader.value("b").flatMap { reader.text(of: $0) } == nil)
    #expect(reader.value("c").flatMap { reader.text(of: $0) } == nil)
    #expect(report(reader.finish()).ranges(of: "only 'two' is read here").count == 1)
  }

  @Test(.timeLimit(.minutes(5))) func aLineOfManyValuesBeforeACommentIsReadAtOnce() throws {
    var reader = try reader("text: [\(Array(repeating: "word", count: 100_000).joined(separator: ", "))] # note\n")
    #expect(reader.strings("text").count == 100_000)
    #expect(report(reader.finish()) == "")
  }

  @Test func aNumberWithACommentLosesNoWords() throws {
    var reader = try reader("order: 3 #third")
    #expect(reader.integer("order", in: 0...9) == 3)
    #expect(report(reader.finish()) == "")
  }

  @Test func aMissingKeyIsNilAndNothingIsSaid() throws {
    var reader = try reader("a: 1\n")
    #expect(reader.string("b") == nil)
    #expect(reader.integer("b", in: 0...1) == nil)
    #expect(reader.boolean("b") == nil)
    #expect(reader.choice("b", as: Fruit.self) == nil)
    #expect(reader.list("b").isEmpty)
    _ = reader.value("a")
    #expect(report(reader.finish()) == "")
  }

  @Test(arguments: ["", " ~", " null"]) func aKeyWithNothingBehindItIsMissingWhereItIsRequired(nothing: String) throws {
    var reader = try reader("name:\(nothing)\nother: 1\n")
    #expect(reader.requiredString("name") == "")
    _ = reader.value("other")
    #expect(
      report(reader.finish()) == """
        a.yml:1:1: error: a thing needs 'name' [missing-key]
         1 | name:\(nothing)
           | ^
          help: add a line 'name: …'

        """)
  }

  @Test func quotedNothingIsText() throws {
    var reader = try reader("a: \"~\"\nb: 'null'\n")
    #expect(reader.string("a") == "~")
    #expect(reader.string("b") == "null")
  }

  @Test func anUnknownKeyIsRefusedAtItsPlaceWithTheNearestName() throws {
    var reader = try reader("title: A\nsumary: B\n")
    _ = reader.string("title")
    _ = reader.string("summary")
    #expect(
      report(reader.finish()) == """
        a.yml:2:1: error: a thing has no key 'sumary' [unknown-key]
         2 | sumary: B
           | ^~~~~~
          help: did you mean 'summary'?

        """)
  }

  @Test func anUnknownKeyFarFromAllListsTheKnownOnes() throws {
    var reader = try reader("colour: B\n")
    _ = reader.string("title")
    _ = reader.string("summary")
    #expect(
      report(reader.finish()) == """
        a.yml:1:1: error: a thing has no key 'colour' [unknown-key]
         1 | colour: B
           | ^~~~~~
          help: known here: summary, title

        """)
  }

  @Test func aListWhereTextBelongsIsAnErrorAtItsPlace() throws {
    var reader = try reader("title:\n  - one\n")
    #expect(reader.requiredString("title") == "")
    #expect(
      report(reader.finish()) == """
        a.yml:2:3: error: 'title' must be a single value, this is a list [yaml-type]
         2 |   - one
           |   ^

        """)
  }

  @Test(arguments: ["many", "7.5", "21", "-1", "0x10"]) func aNumberOutOfItsRangeIsRefused(written: String) throws {
    var reader = try reader("count: \(written)\n")
    #expect(reader.integer("count", in: 0...20) == nil)
    #expect(
      report(reader.finish()) == """
        a.yml:1:8: error: 'count' must be a whole number from 0 to 20, not '\(written)' [yaml-type]
         1 | count: \(written)
           |        ^\(String(repeating: "~", count: written.count - 1))

        """)
  }

  @Test(arguments: [("true", true), ("yes", true), ("false", false), ("no", false)])
  func truthHasFourWords(written: String, meant: Bool) throws {
    var reader = try reader("a: \(written)\n")
    #expect(reader.boolean("a") == meant)
  }

  @Test func otherWordsAreNeitherTrueNorFalse() throws {
    var reader = try reader("draft: maybe\n")
    #expect(reader.boolean("draft") == nil)
    #expect(
      report(reader.finish()) == """
        a.yml:1:8: error: 'draft' must be true or false, not 'maybe' [yaml-type]
         1 | draft: maybe
           |        ^~~~~

        """)
  }

  @Test func aWrongChoiceIsToldTheNearestOne() throws {
    var reader = try reader("fruit: \"appel\"\n")
    #expect(reader.choice("fruit", as: Fruit.self) == nil)
    #expect(
      report(reader.finish()) == """
        a.yml:1:8: error: 'appel' is not a value of 'fruit' [yaml-type]
         1 | fruit: "appel"
           |        ^~~~~~~
          help: did you mean 'apple'?

        """)
  }

  @Test func somethingElseThanAMappingIsRefused() throws {
    let reader = try reader("- one\n- two\n")
    #expect(
      report(reader.finish()) == """
        a.yml:1:1: error: a thing must be a set of keys, this is a list [yaml-type]
         1 | - one
           | ^

        """)
  }

  @Test func anEmptyListIsEmptyHoweverItIsWritten() throws {
    for text in ["a:\n", "a: ~\n", "a: []\n"] {
      var reader = try reader(text)
      #expect(reader.strings("a").isEmpty, "\(text)")
      #expect(report(reader.finish()) == "")
    }
  }

  @Test func placedTextKnowsWhereItStands() throws {
    let file = SourceFile(path: "a.yml", text: "first: é\nlist:\n  - ../a.md\n  - \"b\"\n")
    var reader = MappingReader(try #require(try YAMLValue.parse(file)), of: "a thing")
    let places = reader.placedStrings("list").map { $0.place(in: file) }
    #expect(places.map { $0.range.map(file.text(in:)) } == ["../a.md", "\""])
    #expect(places.map(\.start) == [LineAndColumn(line: 3, column: 5), LineAndColumn(line: 4, column: 5)])
    _ = reader.value("first")
    #expect(report(reader.finish()) == "")
  }

  @Test func askingForAllEntriesMakesEveryKeyKnown() throws {
    var reader = try reader("en: one\nes: uno\n")
    #expect(reader.allEntries().map(\.key) == ["en", "es"])
    #expect(report(reader.finish()) == "")
  }

  @Test func findingsOfNestedReadersAreKept() throws {
    var outer = try reader("inner: {wrong: 1}\n")
    let value = outer.value("inner")
    let inner = MappingReader(try #require(value), of: "an inner thing")
    outer.add(inner.finish())
    #expect(
      report(outer.finish()) == """
        a.yml:1:9: error: an inner thing has no key 'wrong' [unknown-key]
         1 | inner: {wrong: 1}
           |         ^~~~~

        """)
  }
}
