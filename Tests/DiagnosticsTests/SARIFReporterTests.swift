import TestSupport
import Testing

@testable import Diagnostics

@Suite struct SARIFReporterTests {
  @Test func theRulesThatAreBrokenAreExplainedOnce() {
    let broken = TestRule("some-rule")
    let text = SARIFReporter.text(
      [.error(broken, "one"), .error(broken, "two")], rules: [TestRule("other-rule"), broken, broken])
    #expect(
      text.contains(
        """
                  "rules" : [
                    {
                      "fullDescription" : {
                        "text" : "\(broken.explanation)"
                      },
                      "id" : "some-rule"
                    }
                  ]

        """))
  }

  @Test func pathsAreWrittenAsAddresses() {
    let place = Place(SourceFile(path: "Content/en/a b#é%.md", bytes: []))
    let text = SARIFReporter.text([.error(TestRule("a"), "one", at: place)], rules: [])
    #expect(text.contains("\"uri\" : \"Content/en/a%20b%23%C3%A9%25.md\""), "\(text)")
  }
}
