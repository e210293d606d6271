import Testing

@Suite struct UnreadEmphasisTests {
  private func findings(_ body: String) async throws -> String {
    try await ChecksTests.findings(of: "unread-emphasis", in: ["en/a.md": module(body)])
  }

  @Test(arguments: [
    "**bold** and *slanted* and ~~struck~~ and `code`",
    "5 * 3 and 5*3*2",
    "Free* of charge. *Only on weekdays.",
    "Name: ____________",
    "\\*\\*stars\\*\\*",
    "snake_case",
    "* a\n* b",
    "Rated 4* or more",
  ])
  func soundTextIsLeftAlone(body: String) async throws {
    #expect(try await findings(body) == "")
  }

  @Test(arguments: [
    ("This is **bold ** text.", "5:9", "these stars"),
    ("A ** bold** word", "5:3", "these stars"),
    ("**\"Call\"**now", "5:1", "these stars"),
    ("This is *slanted * text.", "5:9", "these stars"),
    ("A * word* here.", "5:3", "these stars"),
    ("We don`t.", "5:7", "back quote"),
    ("__ bold__ text", "5:8", "underscores"),
    ("Text ~~ gone~~ here", "5:13", "tildes"),
    ("- **bold ** text.", "5:3", "these stars"),
    ("| a ** b |\n| --- |\n| c |", "5:5", "these stars"),
  ])
  func whatDidNotTakeIsToldAtItsPlace(body: String, place: String, piece: String) async throws {
    let told = try await findings(body)
    #expect(told.hasPrefix("Content/en/a.md:\(place): "), "\(told)")
    #expect(told.contains(piece), "\(told)")
  }
}
