import Testing

@Suite struct EmptyLinkTests {
  private func findings(_ body: String) async throws -> String {
    try await ChecksTests.findings(of: "empty-link", in: ["en/a.md": module(body)])
  }

  @Test(arguments: [
    "[a](b.md)",
    "[![A map](map.png)](b.md)",
    "[a](#b)",
  ])
  func soundTextIsLeftAlone(body: String) async throws {
    #expect(try await findings(body) == "")
  }

  @Test(arguments: [
    ("[](b.md)", "5:1", "has no words"),
    ("[ ](b.md)", "5:1", "has no words"),
    ("[a]()", "5:1", "has no address"),
    ("[a](<>)", "5:1", "has no address"),
    ("[a](#)", "5:1", "has no address"),
    ("- [![](map.png)](b.md)", "5:3", "has no words"),
  ])
  func whatDidNotTakeIsToldAtItsPlace(body: String, place: String, piece: String) async throws {
    let told = try await findings(body)
    #expect(told.hasPrefix("Content/en/a.md:\(place): "), "\(told)")
    #expect(told.contains(piece), "\(told)")
  }
}
