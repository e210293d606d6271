import TestSupport
import Testing

@Suite struct BlockedMarkupTests {
  private func findings(_ body: String, site: String = "rawHTML: true\n") async throws -> String {
    try await ChecksTests.findings(
      of: "blocked-markup", in: ["en/a.md": module(body), "site.yml": TemporarySite.configuration + site])
  }

  @Test(arguments: ["<p style=\"color: red\">b</p>\n", "<script>run()</script>\n", "A <b onclick=\"run()\">b</b>\n"])
  func whatBrowsersWillNotRunIsTold(body: String) async throws {
    #expect(try await findings(body).contains("has no effect"))
  }

  @Test func plainMarkupIsFine() async throws {
    #expect(try await findings("<p class=\"a\">b</p>\n\n<details><summary>c</summary>d</details>\n") == "")
  }

  @Test func htmlThatIsShownAsItIsWrittenDoesNothingAnyway() async throws {
    #expect(try await findings("<script>run()</script>\n", site: "") == "")
  }
}
