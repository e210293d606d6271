import Testing

@Suite struct UnclosedCommentTests {
  private func findings(_ body: String) async throws -> String {
    try await ChecksTests.findings(of: "unclosed-comment", in: ["en/a.md": module(body)])
  }

  @Test(arguments: [
    "<!-- a -->\n\nText.",
    "- a\n<!--\n- b\n-->\n\nText",
    "<!-->\n\nText",
    "```\n<!-- a\n```",
    "Text <!-- a",
  ])
  func soundTextIsLeftAlone(body: String) async throws {
    #expect(try await findings(body) == "")
  }

  @Test(arguments: [
    ("Drink.\n\n<!-- ask\n\n## Call\n\nCall 911.", "7:1", "what follows is left out of the page"),
    ("<!-- a --> <!-- b\n\nText", "5:12", "is not closed"),
    ("- a\n\n  <!-- b\n\n  c", "7:3", "is not closed"),
    ("> <!-- b\n> c\n\nText", "5:3", "is not closed"),
  ])
  func whatDidNotTakeIsToldAtItsPlace(body: String, place: String, piece: String) async throws {
    let told = try await findings(body)
    #expect(told.hasPrefix("Content/en/a.md:\(place): "), "\(told)")
    #expect(told.contains(piece), "\(told)")
  }
}
