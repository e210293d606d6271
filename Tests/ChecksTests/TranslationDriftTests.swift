import Curriculum
import TestSupport
import Testing

@Suite struct TranslationDriftTests {
  private func findings(original: String, translation: String) async throws -> String {
    try await ChecksTests.findings(
      of: "translation-drift", in: ["en/a/b.md": original, "es/a/b.md": translation])
  }

  /// The hash of a text in the first language.
  private func hash(_ original: String) async throws -> String {
    let curriculum = try await TemporarySite(["en/a/b.md": original]).curriculum()
    return try #require(curriculum.topics.first?.translations[0]).translationHash
  }

  @Test func aTranslationOfThePresentTextIsFine() async throws {
    let original = module("Text.", "title: A\nsummary: B")
    let made = try await hash(original)
    #expect(
      try await findings(original: original, translation: module("Texto.", "title: A\ntranslationOf: \"\(made)\""))
        == "")
  }

  @Test func aTranslationOfAnotherTextIsToldWithThePresentHash() async throws {
    let original = module("Text.", "title: A")
    let now = try await hash(original)
    #expect(
      try await findings(original: original, translation: module("Texto.", "title: A\ntranslationOf: 0123456789"))
        == """
        Content/es/a/b.md:3:16: warning: Content/en/a/b.md has changed since it was translated [translation-drift]
         3 | translationOf: 0123456789
           |                ^~~~~~~~~~
          help: bring this text up to date, then write 'translationOf: "\(now)"'

        """)
  }

  @Test func aModuleThatDoesNotSayWhatItTranslatesIsLeftAlone() async throws {
    #expect(try await findings(original: module("Text."), translation: module("Texto.")) == "")
    #expect(
      try await ChecksTests.findings(
        of: "translation-drift",
        in: ["en/a.md": module("Text."), "es/b.md": module("Texto.", "title: B\ntranslationOf: \"1\"")]) == "")
  }

  @Test func theTextOfTheFirstLanguageTranslatesNothing() async throws {
    let told = try await findings(original: module("T", "title: A\ntranslationOf: \"1\""), translation: module("T"))
    #expect(told == "")
  }

  @Test func whatIsNotTranslatedDoesNotChangeTheHash() async throws {
    let text = try await hash(module("One.\n\nTwo.", "title: A"))
    #expect(try await hash(module("One.\n\nTwo.", "title: A").replacing("\n", with: "\r\n")) == text)
    #expect(
      try await hash(module("One.\n\nTwo.\n\n\n", "order: 3\nreviewEvery: 6 months\ntitle: A\nupdated: 2026-01-01"))
        == text)
  }

  @Test(arguments: [
    ("title: B", "One."), ("title: A\nsummary: S", "One."), ("title: A\nmessage: S", "One."),
    ("title: A\nobjectives: [S]", "One."), ("title: A\nmaterials: [S]", "One."), ("title: A\ndiscussion: [S]", "One."),
    ("title: A\ndiscussion: [{question: S, answer: T}]", "One."), ("title: A", "One!"),
  ])
  func whatIsTranslatedDoes(frontMatter: String, body: String) async throws {
    #expect(try await hash(module(body, frontMatter)) != hash(module("One.", "title: A")))
  }
}
