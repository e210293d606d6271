import Diagnostics
import TestSupport
import Testing

@testable import Publishing

@Suite struct BrokenAddressTests {
  private func findings(_ markdown: String) async throws -> String {
    let files = ["en/a/one.md": module("title: One\nredirectFrom: [/old/]", markdown + "\n")]
    return report(try await PlannedSite(files).outcome().diagnostics.filter { $0.rule == "broken-address" })
  }

  @Test func whatIsPublishedCanBeLinkedFromTheRoot() async throws {
    #expect(
      try await findings("[a](/a/one/) [b](/) [c](/feed.xml) [d](/old/) [e](/search/?q=x) [f](/es/a/one/#top)") == "")
  }

  @Test func whatIsNotPublishedIsToldAtItsPlace() async throws {
    #expect(
      try await findings("[a](/a/two/)") == """
        Content/en/a/one.md:6:5: error: this link leads nowhere: the site has no page '/a/two/' [broken-address]
         6 | [a](/a/two/)
           |     ^~~~~~~
          help: link to a module by the relative path of its .md file

        """)
  }
}
