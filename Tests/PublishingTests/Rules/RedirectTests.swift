import Diagnostics
import TestSupport
import Testing

@testable import Publishing

@Suite struct RedirectTests {
  @Test(arguments: [
    "old", "https://a.example/", "/../x", "/", "/.git/x", "//a.example/", "/a/%2E%2E/x", "/%2Fx%0A",
  ])
  func anAddressThatCannotBeRedirectedIsRefused(address: String) async throws {
    let outcome = try await PlannedSite(["en/a.md": module("title: A\nredirectFrom: [\"\(address)\"]")]).outcome()
    #expect(outcome.plan == nil)
    #expect(report(outcome.diagnostics).contains("error: nothing can redirect from '\(address)' [redirect]"))
  }

  @Test(arguments: [
    ("/x#y", "browsers do not send what stands behind '#'"),
    ("/?p=123", "what stands behind '?' chooses no file, so every address with it is the same page"),
  ])
  func whatNoHostCouldTellApartIsRefusedWithTheReason(address: String, reason: String) async throws {
    let outcome = try await PlannedSite(["en/a.md": module("title: A\nredirectFrom: [\"\(address)\"]")]).outcome()
    #expect(report(outcome.diagnostics).contains("nothing can redirect from '\(address)': \(reason) [redirect]"))
  }

  @Test func hostsThatRedirectByThemselvesAreTold() async throws {
    let site = try PlannedSite([
      "site.yml": "name: A\nbaseURL: https://clinic.example/help/\nlanguages: [en, es]\n",
      "en/a.md": module("title: A\nredirectFrom: [/old page/, /wp-content/halt.pdf, /b.html]"),
      "es/a.md": module("title: A\nredirectFrom: [/viejo]"), "static/_redirects": "/x /y 302\n",
    ])
    #expect(
      try await site.text(at: "_redirects") == """
        /help/old%20page /help/a/ 301
        /help/old%20page/ /help/a/ 301
        /help/wp-content/halt.pdf /help/a/ 301
        /help/b.html /help/a/ 301
        /help/viejo /help/es/a/ 301
        /help/viejo/ /help/es/a/ 301
        /x /y 302

        """)
  }

  @Test func aSiteWithoutOldAddressesHasNoFileOfThem() async throws {
    #expect(try await PlannedSite(["en/a.md": module("title: A")]).plan().artifact(at: "_redirects") == nil)
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
