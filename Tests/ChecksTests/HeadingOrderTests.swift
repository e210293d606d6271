import Testing

@Suite struct HeadingOrderTests {
  private func findings(_ body: String) async throws -> String {
    try await ChecksTests.findings(of: "heading-order", in: ["en/a.md": module(body)])
  }

  @Test(arguments: [
    "## a\n\n### b\n\n## c\n\n### d\n\n#### e",
    "Text.",
  ])
  func soundTextIsLeftAlone(body: String) async throws {
    #expect(try await findings(body) == "")
  }

  @Test(arguments: [
    ("# a", "5:1", "level of the page's title"),
    ("### a", "5:1", "would follow the title"),
    ("## a\n\n#### b", "7:1", "'###' would follow '##'"),
    ("## a\n\n> #### b", "7:3", "skips a level"),
  ])
  func whatDidNotTakeIsToldAtItsPlace(body: String, place: String, piece: String) async throws {
    let told = try await findings(body)
    #expect(told.hasPrefix("Content/en/a.md:\(place): "), "\(told)")
    #expect(told.contains(piece), "\(told)")
  }
}
