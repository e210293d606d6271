import Testing

@Suite struct RepeatedTitleTests {
  private func findings(_ body: String) async throws -> String {
    try await ChecksTests.findings(of: "repeated-title", in: ["en/a.md": module(body)])
  }

  @Test(arguments: [
    "## Other",
    "Text\n\n## A page",
    "## A page of it",
  ])
  func soundTextIsLeftAlone(body: String) async throws {
    #expect(try await findings(body) == "")
  }

  @Test(arguments: [
    ("# A page", "5:1", "repeats the title"),
    ("## A Page", "5:1", "leave it out"),
    ("**A page**\n===", "5:1", "repeats the title"),
  ])
  func whatDidNotTakeIsToldAtItsPlace(body: String, place: String, piece: String) async throws {
    let told = try await findings(body)
    #expect(told.hasPrefix("Content/en/a.md:\(place): "), "\(told)")
    #expect(told.contains(piece), "\(told)")
  }
}
