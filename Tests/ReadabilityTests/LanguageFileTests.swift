import LanguageParts
import Testing

@testable import Readability

/// The files of a language say what they mean, or where they do not.
@Suite struct LanguageFileTests {
  private func problem(_ part: ReadingPart, _ text: String) -> String? {
    do throws(LanguageFileError) {
      _ = try ReadingLanguage(.english, [part: LanguageFile(path: "en/\(part.fileName)", text: text)])
      return nil
    } catch {
      return error.description
    }
  }

  @Test func whatCannotBeReadIsToldAtItsLine() {
    #expect(
      problem(.syllables, "# Words\nthree naloxone")
        == "Languages/en/syllables.txt:2: must begin with the number of syllables of its words")
    #expect(
      problem(.patterns, "+ia e$") == "Languages/en/patterns.txt:1: needs patterns such as '-e$', not 'e$'")
    #expect(
      problem(.abbreviations, "ever: dr")
        == "Languages/en/abbreviations.txt:1: must begin with one of never, number, maybe, after, and a colon")
    #expect(problem(.fieldWords, "3 naloxone\n\n2 ASAM") == nil)
  }

  @Test func onlyItsPartsLieInALanguagesFolder() throws {
    #expect(try LanguagePath<ReadingPart>("en/patterns.txt") == .part(.patterns, code: "en"))
    #expect(throws: LanguagePathError.self) { try LanguagePath<ReadingPart>("en/stop-words.txt") }
    #expect(throws: LanguagePathError.self) { try LanguagePath<ReadingPart>("brands.txt") }
    #expect(try LanguagePath<LanguagePart>("brands.txt") == .shared)
  }
}
