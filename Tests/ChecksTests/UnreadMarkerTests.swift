import Testing

@Suite struct UnreadMarkerTests {
  private func findings(_ body: String) async throws -> String {
    try await ChecksTests.findings(of: "unread-marker", in: ["en/a.md": module(body)])
  }

  @Test(arguments: [
    "## Words",
    "- a\n- b",
    "1. a\n2. b",
    "> a",
    "- [ ] a",
    "#1 reason",
    "#hope",
    "3.5 mg",
    "5-10 mg",
    "-5 degrees",
    "– he said",
    "A. Smith wrote",
    "We met in\n12. Street",
    "911. Call",
    "\\- a",
    "`code`",
  ])
  func soundTextIsLeftAlone(body: String) async throws {
    #expect(try await findings(body) == "")
  }

  @Test(arguments: [
    ("##Words", "5:1", "not as a heading"),
    ("#Words", "5:1", "not as a heading"),
    ("##\u{A0}Words", "5:1", "no-break space"),
    ("-\u{A0}a\n-\u{A0}b", "5:1", "no-break space"),
    ("1.\u{A0}a", "5:1", "no-break space"),
    ("• a\n• b", "5:1", "in place of '•'"),
    ("● a", "5:1", "in place of"),
    ("\u{F0B7} a", "5:1", "not as an item"),
    ("-a\n-b", "5:1", "behind the marker"),
    ("1.Call\n2.Wait", "5:1", "behind the number"),
    ("[ ] a", "5:1", "box to tick"),
    ("☐ a", "5:1", "box to tick"),
    ("- □ a", "5:3", "box to tick"),
    ("– a\n– b", "5:1", "in place of the dash"),
    ("a. one\nb. two", "5:1", "lettered"),
    ("Do this:\n2. a\n3. b", "6:1", "blank line before the list"),
    ("> • a", "5:3", "in place of"),
    ("-[ ] a", "5:1", "box to tick"),
    ("## • Words", "5:4", "in the heading"),
    ("-\u{2007}a", "5:1", "no-break space"),
  ])
  func whatDidNotTakeIsToldAtItsPlace(body: String, place: String, piece: String) async throws {
    let told = try await findings(body)
    #expect(told.hasPrefix("Content/en/a.md:\(place): "), "\(told)")
    #expect(told.contains(piece), "\(told)")
  }

  @Test(.timeLimit(.minutes(5))) func aParagraphOfManyLinesTakesNoLongerThanItsLines() async throws {
    let told = try await findings(String(repeating: "a. b\n", count: 20_000))
    #expect(told.contains("lettered"))
  }
}
