import Testing

@Suite struct VariableInBodyTests {
  @Test func textGetsTheValueEscaped() async throws {
    #expect(
      try await body("**{{clinic.name}}**: {{ clinic.phone }}\n")
        == "<p><strong>North &amp; Sons</strong>: <span class=\"telephone\">(312) 555-2368</span></p>\n")
  }

  @Test func aTelephoneLinkHasDigitsAlone() async throws {
    #expect(
      try await body("[{{clinic.phone}}](tel:{{clinic.phone}}) [Text](sms:{{crisis.lifeline.text}})\n")
        == "<p><a href=\"tel:3125552368\">(312) 555-2368</a> <a href=\"sms:988\" data-number=\"988\">Text</a></p>\n")
  }

  @Test func codeAndUnknownNamesStayAsTheyAreWritten() async throws {
    #expect(
      try await body("`{{clinic.phone}}` {{clinic.fax}}\n") == "<p><code>{{clinic.phone}}</code> {{clinic.fax}}</p>\n")
  }

  @Test func wordsForAPictureGetTheValueToo() async throws {
    #expect(try await body("![Door of {{clinic.name}}](photo.png)\n").contains("alt=\"Door of North &amp; Sons\""))
  }
}

@Suite struct TelephonesInTextTests {
  @Test(arguments: [
    ("Call 617-555-2368, or don't.", "Call <span class=\"telephone\">617-555-2368</span>, or don’t."),
    (
      "Ring 1-800-662-HELP or (617) 555-2368 now",
      "Ring <span class=\"telephone\">1-800-662-HELP</span> or <span class=\"telephone\">(617) 555-2368</span> now"
    ),
    ("¿Ayuda? «617-555-2368», 24/7", "¿Ayuda? «<span class=\"telephone\">617-555-2368</span>», 24/7"),
    ("A **617-555-2368** B", "A <strong><span class=\"telephone\">617-555-2368</span></strong> B"),
    ("Call 988 or 911 in 2026", "Call 988 or 911 in 2026"), ("From 1999 to 2026, 12-14", "From 1999 to 2026, 12-14"),
  ])
  func aNumberStaysInOneLine(text: String, html: String) async throws {
    #expect(try await body(text + "\n") == "<p>\(html)</p>\n")
  }

  @Test func inALinkTheLinkKeepsItTogether() async throws {
    #expect(
      try await body("[617-555-2368](tel:617-555-2368)\n")
        == "<p><a href=\"tel:6175552368\">617-555-2368</a></p>\n")
    #expect(!(try await body("[{{clinic.phone}}](tel:{{clinic.phone}})\n")).contains("<span"))
  }

  @Test func inWorksheetsToo() async throws {
    let sheet = """
      ```worksheet
      title: W
      intro: Ask {{clinic.phone}}.
      fields:
        - checklist: Call
          items: [617-555-2368 & us]
        - table: T 617-555-2368
          columns: [A]
          rows: 1
      ```

      """
    let html = try await body(sheet)
    #expect(html.contains("Ask <span class=\"telephone\">(312) 555-2368</span>."))
    #expect(html.contains("<span><span class=\"telephone\">617-555-2368</span> &amp; us</span>"))
    #expect(html.contains("<caption>T <span class=\"telephone\">617-555-2368</span></caption>"))
    #expect(!html.contains("=\"<span") && !html.contains("T <span class=\"telephone\">617-555-2368</span>\""))
    let paper = try await PrintFixture().handout(sheet + "\nAsk [us](tel:617-555-2368).")
    #expect(paper.contains("Ask <span class=\"telephone\">(312) 555-2368</span>."))
    #expect(paper.contains("<caption class=\"question\">T <span class=\"telephone\">617-555-2368</span></caption>"))
    #expect(paper.contains("<span class=\"dialed telephone\">(617-555-2368)</span>"))
  }
}
