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

  @Test func variablesArePutInBeforeALinkIsFollowed() async throws {
    let files = [
      "site.yml": TemporarySite.configuration + "clinic: n\n",
      "clinics/n.yml": "name: N\nphone: \"988\"\nurl: /contact/\n",
      "en/a/one.md": module("title: One", "[us]({{clinic.url}})\n"),
    ]
    let told = report(try await PlannedSite(files).outcome().diagnostics.filter { $0.rule == "broken-address" })
    #expect(told.contains("Content/en/a/one.md:5:6: error: this link leads nowhere: the site has no page '/contact/'"))
    #expect(told.contains("Content/clinics/n.yml: error: 'url' leads nowhere: the site has no page '/contact/'"))
  }

  @Test func settingsThatReadersFollowAreLookedUp() async throws {
    func told(_ quickExit: String, _ chat: String) async throws -> String {
      let files = [
        "site.yml": TemporarySite.configuration + "quickExit: \(quickExit)\n", "en/a/one.md": module("title: One"),
        "crisis-lines.yml": "- {id: a, name: A, phone: \"988\", chat: \(chat)}\n",
      ]
      return report(try await PlannedSite(files).outcome().diagnostics.filter { $0.rule == "broken-address" })
    }
    #expect(try await told("/a/one/", "https://a.example/") == "")
    #expect(try await told("/nowhere/", "/a/one/").hasPrefix("Content/site.yml: error: 'quickExit' leads nowhere"))
    #expect(try await told("/a/one/", "/chat/").hasPrefix("Content/crisis-lines.yml: error: 'chat' leads nowhere"))
  }
}
