import TestSupport
import Testing

@testable import Curriculum

@Suite struct CrisisLineTests {
  @Test func aSiteWithoutADataFileHas911And988() async throws {
    let lines = try await curriculum([:]).crisisLines
    #expect(lines.map(\.id) == ["emergency", "lifeline"])
    #expect(lines.map(\.phone.shown) == ["911", "988"])
    #expect(lines.map(\.text?.messageURL) == [nil, "sms:988"])
    #expect(lines.map(\.isInStrip) == [true, true])
    #expect(lines.map { $0.name.text(in: .spanish, fallbacks: []) }.first == "Servicios de emergencia")
  }

  @Test func linesOfTheFileStandInForThoseOfTheSameName() async throws {
    let text =
      "lines:\n  - {id: lifeline, name: Lifeline, phone: \"988\"}\n  - {id: poison, name: Poison, phone: 1-800-222-1222}\n"
    let lines = try await curriculum(["crisis-lines.yml": text]).crisisLines
    #expect(lines.map(\.id) == ["emergency", "lifeline", "poison"])
    #expect(lines[1].name.everywhere == "Lifeline")
  }

  @Test func everyKeyIsRead() async throws {
    let text = """
      lines:
        - id: poison
          name: {en: Poison Help}
          phone: 1-800-222-1222
          dial: "+18002221222"
          text: "301304"
          textWord: {en: POISON}
          chat: https://poison.example/
          hours: {en: Always}
          note: {en: Free}
          strip: true
          verifiedOn: 2026-01-02
          verifiedBy: Us
          verifiedFrom: The page
          sourceURL: https://poison.example/about
      """
    let line = try #require(try await curriculum(["crisis-lines.yml": text]).crisisLines.last)
    #expect(line.phone.dialed == "+18002221222")
    #expect(line.text?.shown == "301304")
    #expect(line.textWord?.text(in: .english, fallbacks: []) == "POISON")
    #expect(line.chat == "https://poison.example/")
    #expect(line.isInStrip)
    #expect(line.verifiedOn == CalendarDate("2026-01-02"))
    #expect(line.verifiedBy == "Us")
    #expect(line.sourceURL == "https://poison.example/about")
  }

  @Test func whatIsDialedIsTheNumberUnlessItIsSaid() async throws {
    let text = "- {id: a, name: A, phone: (312) 555-2368}\n"
    #expect(try await curriculum(["crisis-lines.yml": text]).crisisLines.last?.phone.dialed == "3125552368")
  }

  @Test func aLineWithoutAPhoneIsAnErrorAtItsPlace() async throws {
    let told = try await problems(["crisis-lines.yml": "lines:\n  - id: a\n    name: A\n"])
    #expect(
      told == """
        Content/crisis-lines.yml:2:5: error: a crisis line needs 'phone' [missing-key]
         2 |   - id: a
           |     ^
          help: add a line 'phone: …'

        """)
  }

  @Test func aFileThatHoldsATextIsRefused() async throws {
    let told = try await problems(["crisis-lines.yml": "none\n"])
    #expect(
      told == """
        Content/crisis-lines.yml:1:1: error: this file must hold a list under 'lines' [yaml-type]
         1 | none
           | ^~~~

        """)
  }

  @Test func aWrongKeyAtTheTopIsRefused() async throws {
    #expect(try await problems(["crisis-lines.yml": "line: []\n"]).contains("help: did you mean 'lines'?"))
  }

  @Test func numbersThatCannotBeDialedAreToldTogether() async throws {
    let text = """
      - {id: a, name: A, phone: 1-800-CONTACTS, text: "74"}
      - {id: b, name: B, phone: "988", dial: 9-8-8}
      - {id: c, name: C, phone: "988", dial: "988,,2"}
      """
    #expect(
      try await problems(["crisis-lines.yml": text]) == """
        Content/crisis-lines.yml:1:27: error: '1-800-CONTACTS' has twelve digits with its letters; with a 1 before it a telephone number has eleven [telephone]
         1 | - {id: a, name: A, phone: 1-800-CONTACTS, text: "74"}
           |                           ^~~~~~~~~~~~~~
          help: write the digits in place of the letters, or say in dial what a telephone dials
        Content/crisis-lines.yml:1:49: error: '74' has two digits; a telephone number here has ten [telephone]
         1 | - {id: a, name: A, phone: 1-800-CONTACTS, text: "74"}
           |                                                 ^~~~
          help: write all ten digits
        Content/crisis-lines.yml:2:40: error: '9-8-8' is nothing that a telephone dials: it holds '-' [telephone]
         2 | - {id: b, name: B, phone: "988", dial: 9-8-8}
           |                                        ^~~~~
          help: write digits alone, with '+' before a country's code and ',' for a pause

        """)
  }

  @Test func whatACommentCutsOffIsToldOnce() async throws {
    let told = try await problems([
      "crisis-lines.yml": "- id: a\n  name: {en: A}\n  phone: (617) 555-2368 #2\n  note:\n    en: Press #1 now\n"
    ])
    #expect(told.ranges(of: "[cut-value]").count == 2, "\(told)")
    #expect(told.contains("only 'Press' is read here"))
  }

  @Test func anIDThatStandsTwiceIsToldAtTheSecond() async throws {
    let line = "- {id: a, name: A, phone: \"988\"}\n"
    let told = try await problems(["crisis-lines.yml": line + line])
    #expect(told.contains("crisis-lines.yml:2:8: error: the id 'a' stands twice [duplicate-id]"))
  }
}
