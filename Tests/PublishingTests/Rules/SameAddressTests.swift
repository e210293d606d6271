import Diagnostics
import TestSupport
import Testing

@testable import Publishing

@Suite struct SameAddressTests {
  @Test func aModuleAtTheAddressOfAPageOfTheSiteIsRefused() async throws {
    let outcome = try await PlannedSite(["en/search.md": module("title: S")]).outcome()
    let told = report(outcome.diagnostics)
    #expect(
      told == """
        Content/en/search.md: error: the address '/es/search/index.html' is already taken by another page of the site [same-address]
          help: rename the file
        Content/en/search.md: error: the address '/search/index.html' is already taken by another page of the site [same-address]
          help: rename the file

        """)
  }
}
