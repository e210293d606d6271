import Testing

@Suite struct TextAfterCommentTests {
  private func findings(_ body: String) async throws -> String {
    try await ChecksTests.findings(of: "text-after-comment", in: ["en/a.md": module(body)])
  }

  @Test(arguments: [
    "<!-- a -->\n**Call**",
    "Text <!-- a --> **bold**",
    "<!-- a -->",
    "<!-- a --> **Call 911**",
    "<!-- a --> 911 is the number",
  ])
  func soundTextIsLeftAlone(body: String) async throws {
    #expect(try await findings(body) == "")
  }

  @Test(arguments: [
    ("<!-- a --> ## Call", "5:11", "begin a new line"),
    ("<!--\na\n--> - one", "7:4", "makes nothing of it"),
    ("- <!-- a --> > b", "5:13", "begin a new line"),
    ("<!-- a --> <!-- b --> 1. one", "5:22", "makes nothing of it"),
  ])
  func whatDidNotTakeIsToldAtItsPlace(body: String, place: String, piece: String) async throws {
    let told = try await findings(body)
    #expect(told.hasPrefix("Content/en/a.md:\(place): "), "\(told)")
    #expect(told.contains(piece), "\(told)")
  }
}
