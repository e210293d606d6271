import Testing

@testable import Pages

@Suite struct TemplateCheckerTests {
  private let shape = TemplateShape.object([
    "title": .value, "page": .values("url", "language"), "items": .list(.values("name")), "show": .value,
  ])

  private func problems(_ template: String, _ partials: [String: String] = [:]) throws -> String {
    try TemplateFixture(template, partials: partials).problems(shape)
  }

  @Test func knownNamesAreFineWhereTheyStand() throws {
    let template =
      "{{title}}{{{page.url}}}{{#items}}{{name}}{{title}}{{/items}}{{^items}}{{title}}{{/items}}{{#title}}{{.}}{{/title}}{{! x }}"
    #expect(try problems(template) == "")
  }

  @Test func anUnknownNameIsToldWithItsPlaceAndTheNearest() throws {
    let told = try problems("<p>\n  {{ titel }}\n</p>\n")
    #expect(
      told == """
        layouts/a.mustache:2:6: error: nothing is called 'titel' here [unknown-name]
         2 |   {{ titel }}
           |      ^~~~~
          help: did you mean 'title'?

        """)
  }

  @Test func anUnknownPartOfADottedNameIsTold() throws {
    let told = try problems("{{page.adress}}")
    #expect(
      told == """
        layouts/a.mustache:1:3: error: 'page.adress': nothing is called 'adress' in it [unknown-name]
         1 | {{page.adress}}
           |   ^~~~~~~~~~~
          help: known here: language, url

        """)
  }

  @Test func aNameOfAListIsSeenInsideItAlone() throws {
    #expect(try problems("{{name}}").contains("nothing is called 'name' here"))
    #expect(try problems("{{#items}}{{/items}}{{name}}").contains("nothing is called 'name' here"))
  }

  @Test func aPartialIsCheckedWithWhatItSeesWhereItStands() throws {
    #expect(try problems("{{#items}}{{> row}}{{/items}}", ["row": "{{name}}"]) == "")
    let told = try problems("{{> row}}", ["row": "<b>{{name}}</b>"])
    #expect(told.hasPrefix("partials/row.mustache:1:6: error: nothing is called 'name' here [unknown-name]"))
  }

  @Test func anUnknownPartialIsToldWithTheNearest() throws {
    let told = try problems("{{> foter}}", ["footer": "", "header": ""])
    #expect(
      told == """
        layouts/a.mustache:1:5: error: there is no partial 'foter' [unknown-partial]
         1 | {{> foter}}
           |     ^~~~~
          help: did you mean 'footer'?

        """)
  }

  @Test func aPartialThatIncludesItselfIsRefused() throws {
    let told = try problems("{{> a}}", ["a": "{{> b}}", "b": "{{> a}}"])
    #expect(told.contains("partials/b.mustache:1:5: error: the partial 'a' includes itself"))
  }

  @Test func sectionsMustBeBalanced() throws {
    #expect(try problems("{{#show}}").contains("1:4: error: the section '{{#show}}' is never closed"))
    #expect(try problems("{{/show}}").contains("1:4: error: '{{/show}}' closes a section that is not open"))
    #expect(
      try problems("{{#show}}{{#title}}{{/show}}{{/title}}").contains("'{{/show}}' closes a section that is not open"))
  }

  @Test(arguments: ["{{=<% %>=}}", "{{<parent}}", "{{$block}}", "{{%pragma}}"])
  func otherTagsAreRefused(tag: String) throws {
    let told = try problems(tag)
    #expect(told.contains("error: this kind of tag is not used in Handrail's templates [unknown-name]"))
  }

  @Test func aTagThatIsNeverClosedIsTold() throws {
    let told = try problems("<p>{{title</p>\n")
    #expect(
      told == """
        layouts/a.mustache:1:4: error: this tag is opened and never closed [template]
         1 | <p>{{title</p>
           |    ^~
          help: end it with }}

        """)
    #expect(try problems("{{{title}}").contains("help: end it with }}}"))
  }

  @Test func anEmptyTagIsNoName() throws {
    #expect(try problems("{{}}").contains("nothing is called '' here"))
  }

  @Test func oneMistakeIsToldOnce() throws {
    let told = try problems("{{> row}}{{> row}}", ["row": "{{wrong}}"])
    #expect(told.ranges(of: "error:").count == 1)
  }

  @Test func tagsThatAreNotClosedAreToldInEveryTemplate() throws {
    let names = ["a", "b", "c", "d"]
    let fixture = TemplateFixture("{{x", partials: Dictionary(uniqueKeysWithValues: names.map { ($0, "{{y") }))
    let told = try fixture.problems(.object([:]))
    let places = told.split(separator: "\n").filter { $0.contains("error:") }.map { String($0.prefix { $0 != ":" }) }
    #expect(places == ["layouts/a.mustache"] + names.map { "partials/\($0).mustache" }, "\(told)")
  }
}
