import Testing

@Suite struct AccidentalHeadingTests {
  private func findings(_ body: String) async throws -> String {
    try await ChecksTests.findings(of: "accidental-heading", in: ["en/a.md": module(body)])
  }

  @Test(arguments: [
    "## Words",
    "Words\n-----",
    "Words.\n\n---\n\nMore.",
  ])
  func soundTextIsLeftAlone(body: String) async throws {
    #expect(try await findings(body) == "")
  }

  @Test(arguments: [
    ("Call us.\n---", "5:1", "makes a heading of this text"),
    ("One line\nand another\n---", "5:1", "put a blank line"),
    ("- Call us.\n  ---", "5:3", "makes a heading"),
  ])
  func whatDidNotTakeIsToldAtItsPlace(body: String, place: String, piece: String) async throws {
    let told = try await findings(body)
    #expect(told.hasPrefix("Content/en/a.md:\(place): "), "\(told)")
    #expect(told.contains(piece), "\(told)")
  }
}
