import Testing

@Suite struct UnreadLinkTests {
  private func findings(_ body: String) async throws -> String {
    try await ChecksTests.findings(of: "unread-link", in: ["en/a.md": module(body)])
  }

  @Test(arguments: [
    "[a](b.md)",
    "[a](<my plan.md>)",
    "![a](<our map.png>)",
    "`[a](b c)`",
    "\\[a](b c)",
    "Some words [1] (see below).",
    "[a](https://example.org/x_(y))",
    "[Call](tel:555 0100)",
  ])
  func soundTextIsLeftAlone(body: String) async throws {
    #expect(try await findings(body) == "")
  }

  @Test(arguments: [
    ("Read [your plan](my plan.md).", "5:6", "[words](<my plan.md>)"),
    ("![A map](our map.png)", "5:2", "is read as text"),
    ("- [a](b", "5:3", "ends with a parenthesis"),
    ("See [a] (https://example.org/).", "5:5", "a blank stands between"),
    ("See [a] (../care/plan.md).", "5:5", "a blank stands between"),
    ("> [a](b c)", "5:3", "is read as text"),
    ("## [a](b c)", "5:4", "is read as text"),
  ])
  func whatDidNotTakeIsToldAtItsPlace(body: String, place: String, piece: String) async throws {
    let told = try await findings(body)
    #expect(told.hasPrefix("Content/en/a.md:\(place): "), "\(told)")
    #expect(told.contains(piece), "\(told)")
  }

  @Test(.timeLimit(.minutes(5))) func manyLinksThatAreNeverClosedTakeNoLongerThanTheText() async throws {
    let told = try await findings(String(repeating: "x](b ", count: 8_000) + String(repeating: "a", count: 600_000))
    #expect(told.contains("ends with a parenthesis"))
  }

  @Test func anAddressOfSeveralPagesIsNotWrittenOut() async throws {
    let told = try await findings("[a](b " + String(repeating: "c ", count: 500) + ")")
    #expect(told.contains("help: an address has no blanks, or stands between < and >"))
  }
}
