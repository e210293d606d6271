import Testing

@Suite struct LostLineTests {
  private func findings(_ body: String) async throws -> String {
    try await ChecksTests.findings(of: "lost-line", in: ["en/a.md": module(body)])
  }

  @Test(arguments: [
    "[a][n]\n\n[n]: words",
    "[n]: https://example.org/",
    "[//]: # (a note)",
    "Text\n[Note]: words",
    "`[n]: words`",
    "- [a][n]\n- [n]: https://example.org/",
    "- [ ]: words",
    "[n]:\n  https://example.org/",
    "-[Note]: Bring",
    "[Dose]:\n  two a day",
    "[Bring\n\nyour]: card",
    "[Bring [it]\nhere]: card",
    "[a][our\nmap]\n\n[our\nmap]: https://example.org/",
    "1.5 [Note]: Bring",
  ])
  func soundTextIsLeftAlone(body: String) async throws {
    #expect(try await findings(body) == "")
  }

  @Test(arguments: [
    ("> [!WARNING]: Stop.\n> Now.", "5:3", "on a line of its own, without a colon"),
    ("[Note]: Bring", "5:1", "left out of the page"),
    ("- [Note]: naloxone", "5:3", "left out of the page"),
    ("1. [Dose]: daily", "5:4", "left out of the page"),
    ("- > * [Dose]: daily", "5:7", "left out of the page"),
    ("[Dose]:\n  daily", "5:1", "left out of the page"),
    ("[Bring your\ncard]: please", "5:1", "named 'Bring your card'"),
    ("Text.\n\n[Important]: 911\n\nMore.", "7:1", "left out of the page"),
  ])
  func whatDidNotTakeIsToldAtItsPlace(body: String, place: String, piece: String) async throws {
    let told = try await findings(body)
    #expect(told.hasPrefix("Content/en/a.md:\(place): "), "\(told)")
    #expect(told.contains(piece), "\(told)")
  }
}
