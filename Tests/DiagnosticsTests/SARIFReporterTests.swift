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
}
