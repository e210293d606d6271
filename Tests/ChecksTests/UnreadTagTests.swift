import Testing

@Suite struct UnreadTagTests {
  private func findings(_ body: String) async throws -> String {
    try await ChecksTests.findings(of: "unread-tag", in: ["en/a.md": module(body)])
  }

  @Test(arguments: [
    "<!-- a note -->",
    "Text <!-- a note --> text.",
    "`<p>` in code",
    "1 < 2 and 3 > 2",
    "Q&A; R&D",
    "AT&T &amp; more",
    "<https://example.org/>",
    "    <p>indented code</p>",
  ])
  func soundTextIsLeftAlone(body: String) async throws {
    #expect(try await findings(body) == "")
  }

  @Test(arguments: [
    ("<p class=\"MsoNormal\">Hello</p>", "5:1", "<p class=\"MsoNormal\">"),
    ("A<br>b", "5:2", "end the line with a backslash"),
    ("A <b>word</b>", "5:3", "write **words**"),
    ("<o:p></o:p>", "5:1", "word processor"),
    ("Text &nbps; text", "5:6", "write the character itself"),
    ("Text <!-- note", "5:6", "close the comment"),
    ("Text --> more", "5:6", "no comment begins"),
    ("- <div>x</div>", "5:3", "<div>"),
    ("<!-- a --><p>b</p>", "5:1", "<p>"),
  ])
  func whatDidNotTakeIsToldAtItsPlace(body: String, place: String, piece: String) async throws {
    let told = try await findings(body)
    #expect(told.hasPrefix("Content/en/a.md:\(place): "), "\(told)")
    #expect(told.contains(piece), "\(told)")
  }

  @Test func whatIsShownOfATagEndsWithAWholeLetter() async throws {
    let told = try await findings("<p title=\"" + String(repeating: "é", count: 60) + "\">a</p>")
    #expect(!told.contains("\u{FFFD}"), "\(told)")
    #expect(told.contains("letters: <p title="))
  }
}
