import TestSupport
import Testing

@Suite struct ThirdPartyTests {
  private func findings(_ body: String, site: String = "rawHTML: true\n") async throws -> String {
    try await ChecksTests.findings(
      of: "third-party", in: ["en/a.md": module(body), "site.yml": TemporarySite.configuration + site])
  }

  @Test func whatWouldBeLoadedFromElsewhereIsAnErrorAtItsPlace() async throws {
    let told = try await findings("Text.\n\n<img src=\"https://a.example/b.png\" alt=\"c\">\n")
    #expect(told.hasPrefix("Content/en/a.md:7:1: error: this loads 'https://a.example/b.png', so that another host"))
  }

  @Test func linksAndTheSitesOwnFilesAreFine() async throws {
    #expect(try await findings("<a href=\"https://a.example/\">b</a> <img src=\"c.png\" alt=\"d\">\n") == "")
  }

  @Test func htmlThatIsShownAsItIsWrittenLoadsNothing() async throws {
    #expect(try await findings("<img src=\"https://a.example/b.png\">\n", site: "") == "")
  }
}
