import Curriculum
import TestSupport
import Testing

@Suite struct PlaceholderTextTests {
  private func findings(_ body: String, _ frontMatter: String = "title: A page", language: String = "en") async throws
    -> String
  {
    try await ChecksTests.findings(of: "placeholder", in: ["\(language)/a.md": module(body, frontMatter)])
  }

  /// The places of what is found, `5:1`.
  private func places(_ body: String, language: String = "en") async throws -> [String] {
    try await findings(body, language: language).matches(of: /(?m)^Content\/[^:]*:(\d+:\d+): warning/).map {
      String($0.1)
    }
  }

  @Test func aNoteToTheWriterIsToldAtItsWords() async throws {
    #expect(
      try await findings("Call us on TBD.") == """
        Content/en/a.md:5:12: warning: 'TBD' is a note to the writer, and readers would see it [placeholder]
         5 | Call us on TBD.
           |            ^~~
          help: write what is missing, or take the note out

        """)
  }

  @Test(arguments: [
    "\("todo".uppercased()): the fees", "TKTK", "\("fixme".uppercased()) later", "Call XXX.", "Room [XXX]", "XXX: who?",
    "Call (217) XXX-XXXX", "Call XXX-XXX-XXXX.", "Lorem ipsum dolor sit amet", "Write to [insert name] today",
    "Welcome to [your clinic]", "[Your Clinic Name]", "[INSERT DATE]", "Click here to enter text.",
    "Click or tap here to enter text.", "Begin with a verb.", "- [ ] [insert step]", "**TBD**", "[TBD](https://a.org)",
    "> [!FACILITATOR]\n> TBD", "| A | B |\n|---|---|\n| x | TBD |", "![TBD](a.png)",
  ])
  func whatStandsInForATextIsTold(text: String) async throws {
    #expect(try await places(text).count == 1, "\(text)")
  }

  @Test(arguments: [
    "A to-do list helps.", "Todo list", "Write \"\("todo".uppercased())\" on top.", "A \("todo".uppercased()) list",
    "`TBD` is code", "```\nTBD\n```", "<!-- TBD: ask the nurse -->", "Shirts from XS to XXXL.", "Sizes up to XXX.",
    "Super Bowl XXX was played.", "XXX-rated films", "Psalm XXX", "XXX.XXX", "See [your plan](a.md).",
    "[insert name](https://a.org)", "[your plan](my plan.md)", "Ask [them] about [it]",
    "Keep it to one step. Then rest.",
    "The one sentence that matters most to me.", "Bring your insert card", "A first part of the day",
    "\\[x\\] is a box", "Mastbd", "TBDs",
  ])
  func otherWordsAreSilent(text: String) async throws {
    #expect(try await places(text) == [], "\(text)")
  }

  @Test(arguments: ["ANTE TODO, respire.", "TODO LO QUE SE DICE AQUÍ, SE QUEDA AQUÍ", "Sobre todo, descanse."])
  func theSpanishWordForAllIsSilent(text: String) async throws {
    #expect(try await places(text, language: "es") == [], "\(text)")
  }

  @Test(arguments: ["\("todo".uppercased()): preguntar", "[Inserte el nombre]", "Llame a [su clínica]", "TBD"])
  func spanishPlaceholdersAreTold(text: String) async throws {
    #expect(try await places(text, language: "es").count == 1, "\(text)")
  }

  @Test func frontMatterAndWorksheetsAreLookedThrough() async throws {
    let told = try await findings(
      "```worksheet\ntitle: Mine\nfields:\n  # TBD\n  - lines: TBD\n    count: 2\n```",
      "title: \"A [insert name]\"\n# TBD: nobody reads this\nsummary: TBD")
    #expect(told.contains("Content/en/a.md:2:11: warning: '[insert name]'"))
    #expect(told.contains("Content/en/a.md:4:10: warning: 'TBD'"))
    #expect(told.contains("Content/en/a.md:11:12: warning: 'TBD'"))
    #expect(told.count(of: "[placeholder]") == 3)
  }

  @Test func dataFilesAreLookedThrough() async throws {
    let told = try await ChecksTests.findings(
      of: "placeholder",
      in: [
        "site.yml": TemporarySite.configuration + "clinic: a\ntagline: {en: TBD, es: ANTE TODO}\n",
        "clinics/a.yml": "name: A\nphone: \"988\"\ncivilRightsCoordinator:\n  name: Name to be added\n",
        "programs/p.yml": "title: P\nsummary: {en: One sentence that says for whom this program is.}\nweeks: []\n",
        "glossary.yml": "- id: urge\n  en: {term: urge, definition: \"[insert definition]\"}\n",
        "en/a.md": module("Text."),
      ])
    for place in ["site.yml:5:15", "clinics/a.yml:4:9", "programs/p.yml:2:15", "glossary.yml:2:33"] {
      #expect(told.contains("Content/\(place): warning"), "\(place) in \(told)")
    }
    #expect(told.count(of: "[placeholder]") == 4)
  }

  /// As it stands in a file of its own.
  @Test(arguments: StarterText.allCases) func everySentenceOfANewFileIsKnown(text: StarterText) async throws {
    #expect(try await places(text.rawValue).count == 1)
    #expect(try await places("> " + text.rawValue).count == 1)
    // One word more makes it somebody's own.
    #expect(try await places("My own: " + text.rawValue.replacing(" ", with: " own ", maxReplacements: 1)) == [])
  }

  @Test func aNoticeThatCounselMustCheckIsTold() async throws {
    #expect(
      try await findings("> [!IMPORTANT]\n> This is starter text for us. It is not legal advice.").contains(
        "  help: let your own counsel check this page, fill in what this paragraph names, then take the paragraph out"))
  }
}

extension String {
  fileprivate func count(of part: String) -> Int { ranges(of: part).count }
}
