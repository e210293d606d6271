import Curriculum
import Diagnostics
import TestSupport
import Testing

@testable import Readability

/// The measure of a module with this body.
func measure(_ body: String, in language: String = "en") async throws -> ReadingMeasure {
  try #require(ReadingMeasure(of: PageTexts(try await module(body, in: language))))
}

/// A module with this body, which begins in line 5.
func module(_ body: String, in language: String = "en") async throws -> Module {
  let site = try TemporarySite(["\(language)/a.md": "---\ntitle: A page\n---\n\n\(body)\n"])
  let topic = try #require(try await site.curriculum().topics.first { $0.path == "a" })
  return try #require(topic.translations.compactMap { $0 }.first)
}

/// The sentences of a module with this body, as readers see them.
func sentences(_ body: String, in language: String = "en") async throws -> [String] {
  try await PageTexts(module(body, in: language)).texts.filter(\.isProse).flatMap { text in
    text.sentences.map(text.string)
  }
}

func syllables(_ word: String, in language: String = "en") throws -> Int {
  try #require(ReadingLanguage.known(language)).syllables.count(ProseText(word).bytes.span)
}

extension ProseText {
  /// A text that stands in no file.
  init(_ text: String) {
    self.init()
    append(Array(text.utf8)[...], at: nil, around: 0..<0)
  }
}
