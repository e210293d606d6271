import Diagnostics
import TestSupport
import Testing

@testable import Publishing

@Suite struct RedirectTests {
  @Test(arguments: ["old", "https://a.example/", "/a/", "/../x", "/", "/x#y", "/.git/x"])
  func anAddressThatCannotBeRedirectedIsRefused(address: String) async throws {
    let outcome = try await PlannedSite(["en/a.md": module("title: A\nredirectFrom: [\"\(address)\"]")]).outcome()
    #expect(outcome.plan == nil)
    #expect(report(outcome.diagnostics).contains("error: nothing can redirect from '\(address)' [redirect]"))
  }
}
