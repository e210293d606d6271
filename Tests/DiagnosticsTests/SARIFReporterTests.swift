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

  @Test func pathsAreThoseFromWhereTheCommandRuns() {
    let place = Place(SourceFile(path: "Content/en/a.md", bytes: []))
    let diagnostics: [Diagnostic] = [.error(TestRule("a"), "one", at: place)]
    #expect(SARIFReporter.text(diagnostics, rules: [], root: "sites/north").contains("\"sites/north/Content/en/a.md\""))
    #expect(GitHubReporter.text(diagnostics, root: "sites/north/").contains("file=sites/north/Content/en/a.md"))
    #expect(GitHubReporter.text(diagnostics, root: ".").contains("file=Content/en/a.md"))
    let theme = Place(SourceFile(path: "/usr/share/handrail/a.css", bytes: []))
    #expect(GitHubReporter.text([.error(TestRule("a"), "one", at: theme)], root: "x").contains("file=/usr/share"))
  }

  @Test func pathsAreWrittenAsAddresses() {
    let place = Place(SourceFile(path: "Content/en/a b#é%.md", bytes: []))
    let text = SARIFReporter.text([.error(TestRule("a"), "one", at: place)], rules: [])
    #expect(text.contains("\"uri\" : \"Content/en/a%20b%23%C3%A9%25.md\""), "\(text)")
  }
}
