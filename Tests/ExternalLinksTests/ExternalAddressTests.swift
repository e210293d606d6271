import Curriculum
import Diagnostics
import TestSupport
import Testing

@testable import ExternalLinks

@Suite struct ExternalAddressTests {
  @Test func eachAddressStandsOnceWithEveryPlace() async throws {
    let site = try TemporarySite([
      "en/a.md": """
      ---
      title: A
      ---

      [one](https://a.example/x#top), [two](https://a.example/x), ![](http://b.example/p.png), [own](../b.md), [tel](tel:988)
      """,
      "sources.yml": "references:\n  - {id: s, title: T, URL: https://a.example/x, DOI: 10.1/y}\n",
    ])
    let addresses = try await ExternalAddress.all(in: site.curriculum())
    #expect(addresses.map(\.text) == ["https://a.example/x", "http://b.example/p.png", "https://doi.org/10.1/y"])
    #expect(addresses.first?.places.map(\.file.path) == ["Content/en/a.md", "Content/en/a.md", "Content/sources.yml"])
  }

  @Test(arguments: [
    ("https://A.example/x", "a.example"), ("http://u:p@a.example:8080?q", "a.example:8080"),
    ("https://a.example", "a.example"),
  ])
  func theHostIsWhomARequestReaches(_ text: String, _ host: String) {
    #expect(ExternalAddress(text: text, places: []).host == host)
  }

  @Test func thePathStandsBehindTheHost() {
    #expect(ExternalAddress.path(of: "https://a.example/x/y?z") == "x/y?z")
    #expect(ExternalAddress.path(of: "https://a.example/").isEmpty)
    #expect(ExternalAddress.path(of: "https://a.example").isEmpty)
  }
}
