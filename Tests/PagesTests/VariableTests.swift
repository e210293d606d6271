import Testing

@Suite struct VariableInBodyTests {
  @Test func textGetsTheValueEscaped() async throws {
    #expect(
      try await body("**{{clinic.name}}**: {{ clinic.phone }}\n")
        == "<p><strong>North &amp; Sons</strong>: (312) 555-2368</p>\n")
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
