import Testing

@Suite struct UncalledFootnoteTests {
  private func findings(_ body: String) async throws -> String {
    try await ChecksTests.findings(of: "uncalled-footnote", in: ["en/a.md": module(body)])
  }

  @Test(arguments: [
    "A[^1]\n\n[^1]: Note.",
    "A[^B]\n\n[^b]: Note.",
    "```\n[^1]: a\n```",
    "- A[^1]\n\n[^1]: Note.",
  ])
  func soundTextIsLeftAlone(body: String) async throws {
    #expect(try await findings(body) == "")
  }

  @Test(arguments: [
    ("A.\n\n[^1]: Call 911.", "7:1", "nothing calls this footnote"),
    ("A[^1]\n\n[^1]: Note.\n[^2]: Other.", "8:1", "[^2]"),
    ("> [^n]: Other.", "5:3", "[^n]"),
    ("A[^1]\n\n[^1]: First.\n\n[^1]: Second.", "9:1", "a footnote above has the name '^1' already"),
    ("A[^N]\n\n[^n]: First.\n[^N]: Second.", "8:1", "a footnote above has the name '^N' already"),
  ])
  func whatDidNotTakeIsToldAtItsPlace(body: String, place: String, piece: String) async throws {
    let told = try await findings(body)
    #expect(told.hasPrefix("Content/en/a.md:\(place): "), "\(told)")
    #expect(told.contains(piece), "\(told)")
  }
}
