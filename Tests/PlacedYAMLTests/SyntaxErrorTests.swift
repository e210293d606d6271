import Diagnostics
import PlacedYAML
import TestSupport
import Testing

@Suite struct YAMLSyntaxErrorTests {
  @Test func anEmptyDocumentIsNothing() throws {
    for text in ["", "\n\n", "# only a comment\n"] {
      #expect(try YAMLValue.parse(SourceFile(path: "a.yml", text: text)) == nil, "\(text.debugDescription)")
    }
  }

  @Test func aColonInPlainTextIsExplained() throws {
    let told = try parsingReport("title: One: two\n")
    #expect(
      told == """
        a.yml:1:11: error: this is not valid YAML: mapping values are not allowed in this context [yaml]
         1 | title: One: two
           |           ^
          help: put text with a colon, a #, braces or quotation marks between single quotes, 'like this', and check the indentation

        """)
  }

  @Test func quotationMarksInQuotationMarksAreToldWithTheMend() throws {
    #expect(
      try parsingReport("title: \"Know your \"triggers\"\"\n") == """
        a.yml:1:19: error: this quotation mark ends the text that began before it [yaml]
         1 | title: "Know your "triggers""
           |                   ^
          help: write other marks around the text: title: 'Know your "triggers"'

        """)
    #expect(try parsingReport("title: \"It's \"fine\"\"\n").contains("title: \"It's \\\"fine\\\"\""))
  }

  @Test func aTabIsToldAsOne() throws {
    #expect(
      try parsingReport("keywords:\n\t- urge\n") == """
        a.yml:2:1: error: this line begins with a tab [yaml]
         2 |  - urge
           | ^
          help: put two spaces in its place

        """)
  }

  /// libyaml gives up a line further on.
  @Test func aColonWithoutABlankIsToldAtItsLine() throws {
    #expect(
      try parsingReport("title: A\norder:3\nsummary: B\n") == """
        a.yml:2:7: error: a space is missing behind the colon [yaml]
         2 | order:3
           |       ^
          help: write 'order: 3'

        """)
    #expect(try parsingReport("title: A\norder:3\n").hasPrefix("a.yml:2:7: error: a space is missing"))
  }

  @Test func aKeyTwiceIsRefused() throws {
    let told = try parsingReport("title: A\ntitle: B\n")
    #expect(
      told == """
        a.yml:1:1: error: the key 'title' stands twice [duplicate-key]
         1 | title: A
           | ^
          help: keep one of them

        """)
  }

  @Test func aKeyThatIsAListIsRefused() throws {
    let told = try parsingReport("[a, b]: c\n")
    #expect(
      told == """
        a.yml:1:1: error: a key must be a single word [yaml]
         1 | [a, b]: c
           | ^

        """)
  }

  @Test func bracesAtTheBeginningAskForQuotes() throws {
    let told = try parsingReport("title: {{clinic.name}}\n")
    #expect(
      told == """
        a.yml:1:9: error: a key must be a single word [yaml]
         1 | title: {{clinic.name}}
           |         ^
          help: put text that begins with braces between double quotes

        """)
  }

  @Test func controlCharactersAreRefused() throws {
    let told = try parsingReport("a: 1\nñ: \u{1}b\n")
    #expect(told.hasPrefix("a.yml:2:4: error: a character that YAML does not allow"))
  }

  @Test func aSecondDocumentIsRefused() throws {
    let told = try parsingReport("a: 1\n---\nb: 2\n")
    #expect(told.hasPrefix("a.yml:2:1: error: this is not valid YAML: a second document begins here"))
  }

  @Test func anAliasOfNothingIsRefused() throws {
    #expect(try parsingReport("a: *nothing\n").hasPrefix("a.yml:1:4: error: "))
  }
}
