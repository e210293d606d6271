import Testing

@Suite struct UnreadBracesTests {
  private func findings(_ body: String) async throws -> String {
    try await ChecksTests.findings(of: "unread-braces", in: ["en/a.md": module(body)])
  }

  @Test(arguments: [
    "## Today {#today}",
    "Call {{clinic.phone}}.",
    "`{x}`",
    "\\{x}",
    "## {#only}",
  ])
  func soundTextIsLeftAlone(body: String) async throws {
    #expect(try await findings(body) == "")
  }

  @Test(arguments: [
    ("## Today {#today", "5:10", "very end of its heading"),
    ("## Today {#to day}", "5:10", "very end of its heading"),
    ("## Today{#today} now", "5:9", "very end"),
    ("Text {#today}", "5:6", "at the end of a heading"),
    ("Call {clinic.phone}.", "5:6", "two braces on each side"),
    ("A {x} b", "5:3", "backslash"),
    ("{{< figure src=\"x\" >}}", "5:1", "another tool"),
    ("- {.lead} text", "5:3", "as it stands"),
  ])
  func whatDidNotTakeIsToldAtItsPlace(body: String, place: String, piece: String) async throws {
    let told = try await findings(body)
    #expect(told.hasPrefix("Content/en/a.md:\(place): "), "\(told)")
    #expect(told.contains(piece), "\(told)")
  }

  @Test(.timeLimit(.minutes(5)), arguments: ["{ ", "{a", "{{< "])
  func manyBracesThatAreNeverClosedTakeNoLongerThanTheText(piece: String) async throws {
    #expect(
      try await findings(String(repeating: piece, count: 8_000) + String(repeating: "a", count: 600_000)).contains(
        "unread-braces"))
  }
}
