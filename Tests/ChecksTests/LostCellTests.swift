import Testing

@Suite struct LostCellTests {
  private func findings(_ body: String) async throws -> String {
    try await ChecksTests.findings(of: "lost-cell", in: ["en/a.md": module(body)])
  }

  @Test(arguments: [
    "| a | b |\n| --- | --- |\n| c | d |",
    "| a | b |\n| --- | --- |\n| c |",
    "| a |\n| --- |\n| c \\| d |",
    "a | b\n--- | ---\nc | d",
    "| a |\n| --- |\n| c | |",
  ])
  func soundTextIsLeftAlone(body: String) async throws {
    #expect(try await findings(body) == "")
  }

  @Test(arguments: [
    ("| a | b |\n| --- | --- |\n| c | d | 911 |", "7:11", "has 2 columns"),
    ("a | b\n--- | ---\nc | d | e", "7:9", "has 2 columns"),
    ("> | a |\n> | --- |\n> | c | d |", "7:9", "has 1 columns"),
  ])
  func whatDidNotTakeIsToldAtItsPlace(body: String, place: String, piece: String) async throws {
    let told = try await findings(body)
    #expect(told.hasPrefix("Content/en/a.md:\(place): "), "\(told)")
    #expect(told.contains(piece), "\(told)")
  }

  @Test func aBarBehindAnyBackslashIsOneOfTheText() async throws {
    #expect(try await findings("| a | b |\n|---|---|\n| 1 \\\\| 2 | 3 |") == "")
  }
}
