import TestSupport
import Testing

@Suite struct MalformedCitationTests {
  private func findings(_ body: String) async throws -> String {
    try await ChecksTests.findings(of: "malformed-citation", in: ["en/a.md": module(body)])
  }

  @Test(arguments: [
    "One.[@smith-2020] Two.[@smith-2020; @lee-2019, @x]", "Me@a.example and [a@b.example](mailto:a@b.example)",
    "`[@x, p. 3]` and [ @x ]", "    [@x\n",
  ])
  func citationsAndOtherTextAreFine(body: String) async throws {
    #expect(try await findings(body) == "")
  }

  @Test(arguments: ["[@lee-2019, p. 3]", "[@lee-2019", "[@]", "[@lee 2019]", "*[@lee-2019; see]*"])
  func whatOnlyLooksLikeACitationIsAnError(text: String) async throws {
    #expect(
      try await findings("It helps. " + text).contains("this looks like a citation and is none [malformed-citation]"))
  }

  @Test func theBeginningIsShown() async throws {
    #expect(
      try await findings("It helps.[@lee-2019, p. 3]") == """
        Content/en/a.md:5:10: error: this looks like a citation and is none [malformed-citation]
         5 | It helps.[@lee-2019, p. 3]
           |          ^~
          help: write [@key], or [@one; @two] for several sources, with keys from Content/sources.yml

        """)
  }
}
