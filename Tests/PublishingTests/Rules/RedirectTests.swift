import Diagnostics
import TestSupport
import Testing

@testable import Publishing

@Suite struct RedirectTests {
  @Test(arguments: [
    "old", "https://a.example/", "/../x", "/", "/x#y", "/.git/x", "//a.example/", "/a/%2E%2E/x", "/%2Fx%0A",
  ])
  func anAddressThatCannotBeRedirectedIsRefused(address: String) async throws {
    let outcome = try await PlannedSite(["en/a.md": module("title: A\nredirectFrom: [\"\(address)\"]")]).outcome()
    #expect(outcome.plan == nil)
    #expect(report(outcome.diagnostics).contains("error: nothing can redirect from '\(address)' [redirect]"))
  }

  @Test(arguments: [("/a/", "Content/en/a.md"), ("/search/", "the site's search page"), ("/robots.txt/x.html", nil)])
  func anAddressThatIsTakenIsRefusedWithWhatIsThere(address: String, holder: String?) async throws {
    let outcome = try await PlannedSite([
      "en/a.md": module("title: A"), "en/b.md": module("title: B\nredirectFrom: [\"\(address)\"]"),
    ]).outcome()
    let more = holder.map { ": there is \($0)" } ?? ""
    #expect(
      report(outcome.diagnostics).contains(
        "Content/en/b.md:3:16: error: nothing can redirect from '\(address)'\(more) [redirect]"))
  }

  @Test(arguments: [
    ("/caf%C3%A9/", "café/index.html"), ("/old%20page/", "old page/index.html"), ("/50%/", "50%/index.html"),
  ])
  func anAddressLiesWhereHostsLookForIt(address: String, path: String) async throws {
    let plan = try await PlannedSite(["en/a.md": module("title: A\nredirectFrom: [\"\(address)\"]")]).plan()
    #expect(plan.artifact(at: path) != nil, "\(plan.paths.sorted())")
  }
}
