import TestSupport
import Testing

@Suite struct UnknownSourceTests {
  private func findings(_ body: String, _ frontMatter: String = "title: A") async throws -> String {
    try await ChecksTests.findings(
      of: "unknown-source",
      in: [
        "en/a.md": module(body, frontMatter),
        "sources.yml": "- {id: smith-2020, title: S}\n- {id: lee-2019, title: L}\n",
      ])
  }

  @Test func citationsOfTheBibliographyAreFine() async throws {
    #expect(try await findings("One.[@smith-2020] Two.[@smith-2020; @lee-2019]", "title: A\nsources: [lee-2019]") == "")
  }

  @Test func anUnknownKeyIsAnErrorThatNamesTheNearest() async throws {
    let told = try await findings("It helps.[@smith-2021]")
    #expect(
      told == """
        Content/en/a.md:5:10: error: there is no source 'smith-2021' in Content/sources.yml [unknown-source]
         5 | It helps.[@smith-2021]
           |          ^~~~~~~~~~~~~
          help: did you mean 'smith-2020'?

        """)
  }

  @Test func eachWrongKeyOfACitationIsTold() async throws {
    let told = try await findings("*Yes.[@smith-2020; @x; @other-1999]*")
    #expect(told.contains("there is no source 'x'"))
    #expect(told.contains("there is no source 'other-1999' in Content/sources.yml"))
    #expect(told.contains("help: add an entry with 'id: other-1999'"))
    #expect(!told.contains("'smith-2020' in"))
  }

  @Test func sourcesOfTheFrontMatterAreLookedUp() async throws {
    let told = try await findings("Text.", "title: A\nsources: [lee-2018]")
    #expect(
      told == """
        Content/en/a.md:3:11: error: there is no source 'lee-2018' in Content/sources.yml [unknown-source]
         3 | sources: [lee-2018]
           |           ^~~~~~~~
          help: did you mean 'lee-2019'?

        """)
  }

  @Test func codeAndAddressesAreNoCitations() async throws {
    #expect(try await findings("`[@x]` me@a.example [@ x]\n\n    [@y]\n") == "")
  }
}
