import Testing

@Suite struct UnreadTableTests {
  private func findings(_ body: String) async throws -> String {
    try await ChecksTests.findings(of: "unread-table", in: ["en/a.md": module(body)])
  }

  @Test(arguments: [
    "| a | b |\n| --- | --- |\n| c | d |",
    "a | b",
    "`a | b | c`\nand more",
    "Yes \\| no \\| maybe",
  ])
  func soundTextIsLeftAlone(body: String) async throws {
    #expect(try await findings(body) == "")
  }

  @Test(arguments: [
    ("| a | b |\n| c | d |", "5:1", "a line of dashes below"),
    ("| a | b |\n| --- |\n| c | d |", "5:1", "as many columns"),
    ("a | b | c\nd | e | f", "5:1", "not as a table"),
    ("| a | b |", "5:1", "not as a table"),
    ("- | a | b |\n  | c | d |", "5:3", "not as a table"),
  ])
  func whatDidNotTakeIsToldAtItsPlace(body: String, place: String, piece: String) async throws {
    let told = try await findings(body)
    #expect(told.hasPrefix("Content/en/a.md:\(place): "), "\(told)")
    #expect(told.contains(piece), "\(told)")
  }
}
