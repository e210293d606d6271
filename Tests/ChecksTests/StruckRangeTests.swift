import Testing

@Suite struct StruckRangeTests {
  private func findings(_ body: String) async throws -> String {
    try await ChecksTests.findings(of: "struck-range", in: ["en/a.md": module(body)])
  }

  @Test(arguments: [
    "~~gone~~",
    "about ~50 mg",
    "~50 to ~60",
    "\\~5\\~",
    "`5~10~20`",
  ])
  func soundTextIsLeftAlone(body: String) async throws {
    #expect(try await findings(body) == "")
  }

  @Test(arguments: [
    ("5~10 mg, then 10~20 mg", "5:2", "struck out"),
    ("Take 1~2 pills, or 3~4.", "5:7", "struck out"),
    ("- 8~9 or 10~11", "5:4", "with 'to' or a dash"),
  ])
  func whatDidNotTakeIsToldAtItsPlace(body: String, place: String, piece: String) async throws {
    let told = try await findings(body)
    #expect(told.hasPrefix("Content/en/a.md:\(place): "), "\(told)")
    #expect(told.contains(piece), "\(told)")
  }
}
