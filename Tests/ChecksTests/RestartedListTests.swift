import Testing

@Suite struct RestartedListTests {
  private func findings(_ body: String) async throws -> String {
    try await ChecksTests.findings(of: "restarted-list", in: ["en/a.md": module(body)])
  }

  @Test(arguments: [
    "1. a\n2. b\n3. c",
    "1. a\n\n   Text.\n\n2. b",
    "1. a\n\nText.\n\n2. b",
    "1. a\n2. b\n\nThen:\n\n1. c\n2. d",
    "1. a\n\n## Next\n\n1. b",
    "- a\n\nText.\n\n- b",
  ])
  func soundTextIsLeftAlone(body: String) async throws {
    #expect(try await findings(body) == "")
  }

  @Test(arguments: [
    ("1. a\n\nText.\n\n1. b", "9:1", "number 1 again"),
    ("1. a\n2. b\n\nText.\n\n1. c", "10:1", "write 3 here"),
    ("> 1. a\n>\n> Text.\n>\n> 1. b", "9:3", "write 2 here"),
  ])
  func whatDidNotTakeIsToldAtItsPlace(body: String, place: String, piece: String) async throws {
    let told = try await findings(body)
    #expect(told.hasPrefix("Content/en/a.md:\(place): "), "\(told)")
    #expect(told.contains(piece), "\(told)")
  }
}
