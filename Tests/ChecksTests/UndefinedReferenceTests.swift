import Testing

@Suite struct UndefinedReferenceTests {
  private func findings(_ body: String) async throws -> String {
    try await ChecksTests.findings(of: "undefined-reference", in: ["en/a.md": module(body)])
  }

  @Test(arguments: [
    "[help][h]\n\n[h]: https://example.org/",
    "A note.[^1]\n\n[^1]: Here.",
    "As they say.[@one][@two]",
    "In `[a][b]` code.",
    "\\[help][h]",
    "[x] and [sic]",
    "A list[^ of things].",
    "Words ][] more.",
    "[][] nothing",
  ])
  func soundTextIsLeftAlone(body: String) async throws {
    #expect(try await findings(body) == "")
  }

  @Test(arguments: [
    ("See [help][h].", "5:5", "'h' is not defined"),
    ("See [Docs][].", "5:5", "'Docs' is not defined"),
    ("An hour.[^dose]", "5:9", "this footnote has no text: 'dose'"),
    ("- See [**help**][h].", "5:16", "'h' is not defined"),
    ("| a |\n| --- |\n| [x][y] |", "7:3", "'y' is not defined"),
    ("## Notes[^n]", "5:9", "'n' is not defined"),
    ("> *One* [two][three]", "5:9", "'three'"),
  ])
  func whatDidNotTakeIsToldAtItsPlace(body: String, place: String, piece: String) async throws {
    let told = try await findings(body)
    #expect(told.hasPrefix("Content/en/a.md:\(place): "), "\(told)")
    #expect(told.contains(piece), "\(told)")
  }

  @Test(.timeLimit(.minutes(5))) func manyFootnotesThatAreNeverClosedTakeNoLongerThanTheText() async throws {
    #expect(try await findings(String(repeating: "[^", count: 8_000) + String(repeating: "a", count: 600_000)) == "")
  }
}
