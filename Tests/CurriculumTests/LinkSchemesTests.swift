import Testing

@testable import Curriculum

@Suite struct LinkSchemesTests {
  private func fault(_ address: String, allowing added: Set<String> = []) -> LinkFault? {
    LinkSchemes(adding: added).fault(in: address)
  }

  @Test(arguments: [
    "", "a", "a/b.md#c", "../a", "/a/", "#a", "?a:b", "https://a", "HTTPS:a", "mailto:a@b", "tel:1", "sms:1", "a/b:c",
    "%41:b",
    "50%", "é:a", "1:2", ":a", "{{clinic.url}}",
  ])
  func whatIsSafeIsFine(address: String) {
    #expect(fault(address) == nil)
  }

  @Test(arguments: [
    ("javascript:a", LinkFault.forbidden("javascript")), ("  JAVASCRIPT:a", .forbidden("javascript")),
    ("java\tscript:a", .controlCharacter(9)), ("\u{1}javascript:a", .controlCharacter(1)),
    ("java%73cript:a", .forbidden("javascript")), ("data%3Aa", .forbidden("data")), ("blob:a", .forbidden("blob")),
    ("ftp:a", .unknown("ftp")), ("a.b+c-1:d", .unknown("a.b+c-1")), ("//a", .hostAlone("//a")),
    (" //a", .hostAlone("//a")),
    ("\\\\a", .hostAlone("\\\\a")), ("/\\a", .hostAlone("/\\a")), ("%2F/a", .hostAlone("%2F/a")),
    ("/%5ca", .hostAlone("/%5ca")),
  ])
  func whatIsNotIsTold(address: String, expected: LinkFault) {
    #expect(fault(address) == expected)
  }

  @Test func moreCanBeAllowedAndSomeNever() {
    #expect(fault("webcal:a", allowing: ["webcal"]) == nil)
    #expect(fault("WebCal:a", allowing: ["webcal"]) == nil)
    #expect(LinkSchemes.objection(to: "webcal") == nil)
    for scheme in ["javascript", "data", "vbscript", "blob", "file", "drawing", "", "a b", "a:", "1a", "é"] {
      #expect(LinkSchemes.objection(to: scheme) != nil, "\(scheme)")
    }
  }
}
