import Testing

@testable import Pages

/// Cases of the Mustache specification (https://github.com/mustache/spec), those of the parts that templates here use.
@Suite struct MustacheTests {
  private func render(
    _ template: String, _ values: TemplateFields = [:],
    partials: [String: String] = [:]
  ) throws -> String {
    try TemplateFixture(template, partials: partials).render(values)
  }

  // MARK: - Interpolation

  @Test func textWithoutTagsStaysAsItIs() throws {
    #expect(try render("Hello from {Mustache}!\n") == "Hello from {Mustache}!\n")
  }

  @Test func namesAreEscapedUnlessThreeBracesOrAnAmpersandSayOtherwise() throws {
    let values: TemplateFields = ["forbidden": "& \" < >"]
    #expect(try render("{{forbidden}}", values) == "&amp; &quot; &lt; &gt;")
    #expect(try render("{{{forbidden}}}", values) == "& \" < >")
    #expect(try render("{{&forbidden}}", values) == "& \" < >")
  }

  @Test func whatIsMissingIsNothing() throws {
    #expect(try render("I ({{cannot}}) be {{{seen}}}!", ["cannot": nil]) == "I () be !")
  }

  @Test(arguments: ["{{string}}", "{{ string }}", "{{\n string\t}}"]) func spaceInsideATagIsIgnored(tag: String) throws
  {
    #expect(try render("| \(tag) |", ["string": "---"]) == "| --- |")
    #expect(try render("  \(tag)\n", ["string": "---"]) == "  ---\n")
  }

  @Test func dottedNamesLeadIntoObjects() throws {
    let person = TemplateObject(["name": "Joe", "job": TemplateObject(["title": "Cook"])])
    #expect(try render("{{person.name}} {{person.job.title}}", ["person": person]) == "Joe Cook")
  }

  @Test func aBrokenChainIsNothing() throws {
    let person = TemplateObject(["name": "Joe"])
    #expect(try render("[{{person.job.title}}]", ["person": person, "title": "wrong"]) == "[]")
    #expect(try render("[{{person.name.length}}]", ["person": person]) == "[]")
  }

  @Test func theFirstPartOfADottedNameIsFoundOutwardsAndTheRestOnlyInside() throws {
    let outer = TemplateObject(["b": "wrong"])
    let inner = TemplateObject(["c": "x"])
    #expect(try render("{{#section}}{{a.b}}{{/section}}", ["section": inner, "a": outer]) == "wrong")
    let narrow = TemplateObject(["a": TemplateObject(["c": "y"])])
    #expect(try render("{{#section}}[{{a.b}}]{{/section}}", ["section": narrow, "a": outer]) == "[]")
  }

  // MARK: - Sections

  @Test func aSectionIsShownWhenItsNameIsTrue() throws {
    #expect(try render("\"{{#boolean}}shown{{/boolean}}\"", ["boolean": true]) == "\"shown\"")
    #expect(try render("\"{{#boolean}}shown{{/boolean}}\"", ["boolean": false]) == "\"\"")
    #expect(try render("\"{{#missing}}shown{{/missing}}\"") == "\"\"")
    #expect(try render("\"{{#text}}shown{{/text}}\"", ["text": ""]) == "\"\"")
  }

  @Test func aSectionLooksInsideItsObjectFirst() throws {
    let context = TemplateObject(["name": "Joe"])
    #expect(
      try render("{{#context}}Hi {{name}}, {{other}}.{{/context}}", ["context": context, "name": "A", "other": "b"])
        == "Hi Joe, b.")
  }

  @Test func aListIsRepeated() throws {
    let list = ["1", "2", "3"].map { TemplateObject(["item": $0]) }
    #expect(try render("\"{{#list}}{{item}}{{/list}}\"", ["list": list]) == "\"123\"")
    #expect(try render("\"{{#list}}x{{/list}}\"", ["list": [TemplateObject]()]) == "\"\"")
  }

  @Test func aTextIsItsOwnDot() throws {
    #expect(try render("{{#name}}<b>{{.}}</b>{{/name}}", ["name": "A&B"]) == "<b>A&amp;B</b>")
    let markup: TemplateFields = ["name": Array("<i>A</i>".utf8), "none": [UInt8]()]
    #expect(try render("{{#name}}<b>{{{.}}}</b>{{/name}}{{#none}}x{{/none}}", markup) == "<b><i>A</i></b>")
  }

  @Test func sectionsOfOneNameNest() throws {
    #expect(try render("| A {{#bool}}B {{#bool}}C{{/bool}} D{{/bool}} E |", ["bool": true]) == "| A B C D E |")
    #expect(try render("| A {{#bool}}B {{#bool}}C{{/bool}} D{{/bool}} E |", ["bool": false]) == "| A  E |")
  }

  @Test func dottedSectionsWork() throws {
    let object = TemplateObject(["b": TemplateObject(["c": true])])
    #expect(
      try render("\"{{#a.b.c}}Here{{/a.b.c}}\" == \"{{^a.b.d}}Not{{/a.b.d}}\"", ["a": object]) == "\"Here\" == \"Not\"")
  }

  @Test func anInvertedSectionIsShownWhenItsNameIsNot() throws {
    #expect(try render("{{^boolean}}shown{{/boolean}}", ["boolean": false]) == "shown")
    #expect(try render("{{^boolean}}shown{{/boolean}}", ["boolean": true]) == "")
    #expect(try render("{{^missing}}shown{{/missing}}") == "shown")
    #expect(try render("{{^list}}shown{{/list}}", ["list": [TemplateObject]()]) == "shown")
    #expect(try render("{{^context}}shown{{/context}}", ["context": TemplateObject(["a": "b"])]) == "")
  }

  // MARK: - Lines

  @Test func aTagThatStandsAloneTakesItsLineWithIt() throws {
    #expect(
      try render("| This Is\n{{#boolean}}\n|\n{{/boolean}}\n| A Line\n", ["boolean": true])
        == "| This Is\n|\n| A Line\n")
    #expect(
      try render("| This Is\n  {{#boolean}}\t\n|\n  {{/boolean}}\n| A Line\n", ["boolean": true])
        == "| This Is\n|\n| A Line\n")
    #expect(try render("|\r\n{{#boolean}}\r\n{{/boolean}}\r\n|", ["boolean": true]) == "|\r\n|")
    #expect(try render("  {{#boolean}}\n#{{/boolean}}\n/", ["boolean": true]) == "#\n/")
    #expect(try render("#{{#boolean}}\n/\n  {{/boolean}}", ["boolean": true]) == "#\n/\n")
    #expect(try render("Begin.\n{{! Comment }}\nEnd.\n") == "Begin.\nEnd.\n")
    #expect(try render("Begin.\n{{!\nSeveral\nlines }}\nEnd.\n") == "Begin.\nEnd.\n")
  }

  @Test func aTagInsideALineTakesNothing() throws {
    #expect(try render(" | {{#boolean}}\t|\t{{/boolean}} | \n", ["boolean": true]) == " | \t|\t | \n")
    #expect(
      try render(" {{#boolean}}YES{{/boolean}}\n {{#boolean}}GOOD{{/boolean}}\n", ["boolean": true]) == " YES\n GOOD\n")
    #expect(try render("  12 {{! 34 }}\n") == "  12 \n")
    #expect(try render("{{#a}}{{/a}}\nx") == "\nx")
  }

  // MARK: - Partials

  @Test func aPartialIsPutInWithWhatIsSeenAround() throws {
    #expect(try render("\"{{>text}}\"", ["a": "x"], partials: ["text": "*{{a}}*"]) == "\"*x*\"")
    let list = ["1", "2"].map { TemplateObject(["n": $0]) }
    #expect(try render("{{#list}}{{> item}}{{/list}}", ["list": list], partials: ["item": "{{n}};"]) == "1;2;")
  }

  @Test func aPartialThatStandsAloneTakesItsLineWithIt() throws {
    #expect(try render("|\n{{> partial}}\n|", partials: ["partial": ">\n"]) == "|\n>\n|")
    #expect(try render("| {{> partial}} |\n", partials: ["partial": "x"]) == "| x |\n")
  }

  @Test func valuesAreNeverReadAsTemplates() throws {
    #expect(try render("{{a}} {{{a}}}", ["a": "{{b}}", "b": "x"]) == "{{b}} {{b}}")
  }
}
