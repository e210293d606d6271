import TestSupport
import Testing

@testable import Checks

@Suite struct TranslatedLinkTests {
  private func found(_ original: String, _ translation: String) async throws -> String {
    try await findings(
      of: "translated-link",
      in: [
        "en/a.md": module(original), "es/a.md": module(translation), "en/help.md": module("Text."),
        "es/help.md": module("Texto."), "sources.yml": "- {id: lee-2019, title: What helps}",
      ])
  }

  @Test(arguments: [
    ("[Help](help.md)", "[Ayuda](help.md)"), ("[Help](help.md#one)", "[Ayuda](help.md)"),
    ("[Call](tel:911)", "[Llame](tel:911)"), ("It helps.[@lee-2019]", "Ayuda.[@lee-2019]"),
    ("[Site](https://one.example/en)", "[Sitio](https://two.example/es)"),
  ])
  func linksThatLeadToTheSameAgree(original: String, translation: String) async throws {
    #expect(try await found(original, translation) == "")
  }

  @Test(arguments: [
    ("[Help](help.md)", "Ayuda", "leads to 'help'"), ("[Call](tel:911)", "Llame", "dials 911"),
    ("It helps.[@lee-2019]", "Ayuda.", "names the source 'lee-2019'"),
  ])
  func whatIsMissingIsToldInTheTranslation(original: String, translation: String, words: String) async throws {
    #expect(try await found(original, translation).contains("a.md:5:1: warning: Content/en/a.md:5 \(words)"))
    #expect(try await found(translation, original).contains("warning: this \(words), and the original"))
  }
}
