import Testing

@Suite struct UnusedDefinitionTests {
  private func findings(_ body: String) async throws -> String {
    try await ChecksTests.findings(of: "unused-definition", in: ["en/a.md": module(body)])
  }

  @Test(arguments: [
    "[a][n]\n\n[n]: https://example.org/",
    "[n]\n\n[n]: plan.md",
    "[A  b]\n\n[a b]: plan.md",
    "[//]: # (a note)",
    "[^1]: https://example.org/\n\nA[^1]",
    "```\n[n]: plan.md\n```",
  ])
  func soundTextIsLeftAlone(body: String) async throws {
    #expect(try await findings(body) == "")
  }

  @Test(arguments: [
    ("[n]: https://example.org/", "5:1", "no link is named 'n'"),
    ("[a][n]\n\n[m]: plan.md \"Title\"", "7:1", "'m'"),
    ("> [n]: plan.md", "5:3", "'n'"),
  ])
  func whatDidNotTakeIsToldAtItsPlace(body: String, place: String, piece: String) async throws {
    let told = try await findings(body)
    #expect(told.hasPrefix("Content/en/a.md:\(place): "), "\(told)")
    #expect(told.contains(piece), "\(told)")
  }

  @Test func anAddressOnTheNextLineIsOne() async throws {
    let told = try await findings("[site]:\n  https://example.org/")
    #expect(told.hasPrefix("Content/en/a.md:5:1: warning: no link is named 'site'"), "\(told)")
  }
}
