import TestSupport
import Testing

@Suite struct LinkSchemeTests {
  private func findings(_ body: String, site: String = "") async throws -> String {
    try await ChecksTests.findings(
      of: "link-scheme",
      in: ["en/a.md": module(body), "site.yml": TemporarySite.configuration + site])
  }

  @Test func allowedSchemesAndPathsAreFine() async throws {
    let body = "[a](https://a.example/) <b@c.example> [d](tel:6175552368) [e](#f) ![g](drawing:spray) [h](/i/?j=k:l)\n"
    #expect(try await findings(body) == "")
  }

  @Test func anAddressIsToldWhereItIsWritten() async throws {
    #expect(
      try await findings("Text and [a link](ftp://a.example/) in it.\n") == """
        Content/en/a.md:5:19: error: addresses that begin with 'ftp:' are not among those that this site allows [link-scheme]
         5 | Text and [a link](ftp://a.example/) in it.
           |                   ^~~~~~~~~~~~~~~~
          help: write an https: address; if this scheme is meant, allow it in site.yml: 'linkSchemes: [ftp]'

        """)
  }

  @Test func aSiteMayAllowMore() async throws {
    #expect(try await findings("[a](ftp://a.example/)\n", site: "linkSchemes: [ftp]\n") == "")
  }

  @Test func rawHTMLCountsWhereItIsPassedOn() async throws {
    let html = "<p><a href='javascript:x'>y</a></p>\n"
    #expect(try await findings(html) == "")
    #expect(try await findings(html, site: "rawHTML: true\n").contains("'javascript:' is never published"))
  }
}
