import LanguageParts
import Testing

@testable import Checks

/// The data files of rules over words say what they mean, or where they do not.
@Suite struct PhraseFileTests {
  private func problem(_ text: String) -> String? {
    do throws(LanguageFileError) {
      _ = try PhraseFile<DangerKind>.table(of: LanguageFile(path: "en/dose.txt", text: text))
      return nil
    } catch {
      return error.description
    }
  }

  @Test func whatCannotBeReadIsToldAtItsLine() {
    #expect(problem("a = b c\nfind: <a> ~3 d|e_f … # g?") == nil)
    #expect(
      problem("# Doses\nfind: <a>")
        == "Languages/en/dose.txt:2: names <a>, and no group of the file above has that name")
    #expect(problem("find: … a") == "Languages/en/dose.txt:1: must begin with a word")
    #expect(problem("find: a ~b c") == "Languages/en/dose.txt:1: must have a number behind ~")
    #expect(
      problem("finds: a")
        == "Languages/en/dose.txt:1: must begin with a group's name and ' = ', or with one of find, unless, allowed, and a "
        + "colon")
  }

  @Test func everyPartIsThereInEveryLanguage() throws {
    for part in EditorPart.allCases {
      #expect(try EditorLanguages.files(part).map(\.code).sorted() == ["en", "es"], "\(part)")
    }
  }
}
