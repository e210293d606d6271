import Testing

@Suite struct CardTests {
  @Test(arguments: [
    ("NOTE", "note", "alertNote"), ("TIP", "tip", "alertTip"), ("IMPORTANT", "important", "alertImportant"),
    ("WARNING", "warning", "alertWarning"), ("CAUTION", "caution", "alertCaution"),
  ])
  func alertsAreCardsWithTheirWords(kind: String, name: String, title: String) async throws {
    #expect(
      try await body("> [!\(kind)]\n> Text\n") == """
        <div class="card card-\(name)">
        <p class="card-title">\(title)</p>
        <p>Text</p>
        </div>

        """)
  }

  @Test func notesForFacilitatorsAreNotOnThePage() async throws {
    #expect(
      try await body("One\n\n> [!FACILITATOR]\n> Secret [@lee-2019] craving\n\nTwo\n") == "<p>One</p>\n<p>Two</p>\n")
  }

  @Test func aPlainQuoteStaysAQuote() async throws {
    #expect(try await body("> Text\n") == "<blockquote>\n<p>Text</p>\n</blockquote>\n")
  }
}
