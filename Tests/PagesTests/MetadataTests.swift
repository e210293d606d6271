import TestSupport
import Testing

@testable import Curriculum
@testable import Pages

@Suite struct JSONValueTests {
  @Test func textCanStandInsideAScriptElement() {
    let value = JSONValue.object([
      ("a", .string("</script><!-- \"\\ & é\n\u{1}")), ("none", nil),
      ("list", .array([.string("x"), .array([])])),
    ])
    #expect(
      string(value.bytes)
        == "{\"a\":\"\\u003c/script>\\u003c!-- \\\"\\\\ \\u0026 é\\u000a\\u0001\",\"list\":[\"x\",[]]}")
  }
}

@Suite struct StructuredDataTests {
  private let data = StructuredData(siteURL: "https://a.example/", language: "es")

  @Test func aPageSaysWhatItSaysItself() {
    let page = data.medicalWebPage(
      title: "T", description: "D", url: "https://a.example/t/", audience: [.client, .family, .referrer], review: nil)
    #expect(
      string(page.bytes) == """
        {"@type":"MedicalWebPage","name":"T","url":"https://a.example/t/","inLanguage":"es","description":"D",\
        "audience":[{"@type":"MedicalAudience","audienceType":"Patient"},\
        {"@type":"MedicalAudience","audienceType":"Caregiver"},{"@type":"MedicalAudience","audienceType":"Clinician"}]}
        """)
  }

  @Test func aSignOffIsNamedWithItsDay() throws {
    let review = Review(
      file: "", scope: .clinical, reviewer: "Ann Lee", credential: "LCSW",
      signed: SigningTime(day: try #require(CalendarDate("2026-05-01"))), text: .file(""), line: 1)
    let page = data.medicalWebPage(title: "T", description: nil, url: "u", audience: [], review: review)
    #expect(
      string(page.bytes) == """
        {"@type":"MedicalWebPage","name":"T","url":"u","inLanguage":"es","lastReviewed":"2026-05-01",\
        "reviewedBy":{"@type":"Person","name":"Ann Lee","honorificSuffix":"LCSW"}}
        """)
  }

  @Test(arguments: [
    ("(617) 555-2368 ext. 45", "6175552368;ext=45"), ("1-800-662-HELP", "18006624357"),
    ("+44 20 7946 0000", "+442079460000"),
  ])
  func theClinicsNumberHasDigitsAndItsExtension(phone: String, written: String) throws {
    let clinic = Clinic(
      id: "a", isExample: false, name: LocalizedText(everywhere: "A"), phone: try Telephone(phone), asamEdition: 3)
    #expect(
      string(data.clinic(clinic, name: "A").bytes) == """
        {"@type":"MedicalClinic","name":"A","url":"https://a.example/","telephone":"\(written)"}
        """)
  }

  @Test func breadcrumbsCountFromOne() {
    #expect(
      string(data.document([data.breadcrumbs([("Home", "h"), ("A", "a")])])) == """
        {"@context":"https://schema.org","@graph":[{"@type":"BreadcrumbList","itemListElement":[\
        {"@type":"ListItem","position":"1","name":"Home","item":"h"},\
        {"@type":"ListItem","position":"2","name":"A","item":"a"}]}]}
        """)
  }
}

@Suite struct ContentSecurityPolicyTests {
  @Test func nothingComesFromAnotherHost() {
    for directive in ContentSecurityPolicy.forMeta.split(separator: "; ") {
      let source = directive.split(separator: " ").last
      #expect(source == "'self'" || source == "'none'", "\(directive)")
    }
    #expect(ContentSecurityPolicy.forMeta.hasPrefix("default-src 'none'"))
    #expect(!ContentSecurityPolicy.forMeta.contains("unsafe"))
  }

  @Test func framingIsForbiddenInTheHeaderAlone() {
    #expect(ContentSecurityPolicy.forHeader == ContentSecurityPolicy.forMeta + "; frame-ancestors 'none'")
  }
}
