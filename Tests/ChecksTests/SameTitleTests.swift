import TestSupport
import Testing

@Suite struct SameTitleTests {
  private func findings(_ titles: [String: String]) async throws -> String {
    try await ChecksTests.findings(of: "same-title", in: titles.mapValues { module("Text.", "title: \($0)") })
  }

  @Test func twoModulesOfASectionWithOneTitleAreTold() async throws {
    let told = try await findings(["en/care/naloxone.md": "Naloxone", "en/care/naloxone-2026.md": "Naloxone"])
    #expect(
      told == """
        Content/en/care/naloxone-2026.md: warning: this module has the title of Content/en/care/naloxone.md, 'Naloxone', and nobody can tell the two apart [same-title]
          help: give each a title of its own, or remove the one that is outdated

        """)
  }

  @Test(arguments: [("Know your triggers", "Know Your Triggers!"), ("Qué es", "QUE\u{301} ES"), ("988", "  988 ")])
  func caseAndPunctuationMakeNoOtherTitle(one: String, other: String) async throws {
    let told = try await findings(["en/care/a.md": one, "en/care/b.md": "\"\(other)\""])
    #expect(told.contains("Content/en/care/b.md: warning: this module has the title of Content/en/care/a.md"))
  }

  @Test(arguments: [
    ["en/care/a.md": "One", "en/care/b.md": "Two"], ["en/care/a.md": "One", "en/steps/a.md": "One"],
    ["en/care/a.md": "One", "es/care/b.md": "One"], ["en/care/a.md": "One", "es/care/a.md": "One"],
    ["en/care/index.md": "Care", "en/care/a.md": "Care"], ["en/a.md": "One", "en/care/a.md": "One"],
    ["en/care/a.md": "Step 1", "en/care/b.md": "Step 11"], ["en/care/a.md": "One", "en/care/a (1).md": "One"],
  ])
  func titlesThatReadersCanTellApartAreFine(titles: [String: String]) async throws {
    #expect(try await findings(titles) == "")
  }
}
