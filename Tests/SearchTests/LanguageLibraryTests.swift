import Foundation
import LanguageParts
import Testing

@testable import Search

/// Languages are folders of files; what a folder lacks is made up for and told.
@Suite struct LanguageLibraryTests {
  private func library(_ files: [String: String]) throws -> LanguageLibrary {
    try LanguageLibrary(files.map { LanguageFile(path: $0.key, text: $0.value) })
  }

  private func problem(_ files: [String: String]) -> String? {
    do throws(LanguageFileError) {
      _ = try LanguageLibrary(files.map { LanguageFile(path: $0.key, text: $0.value) })
      return nil
    } catch {
      return error.description
    }
  }

  private let threeFiles = [
    "vi/stop-words.txt": "# Words\n\nlà và\r\nva của\n", "vi/letters.txt": "đ d\n",
    "vi/crisis.txt": "[suicide]\n# Wanting to die\n+muốn chết\nđộc\n",
    "en/medicines.txt": "methadone naloxone", "es/medicines.txt": "metadona", "brands.txt": "narcan",
    "en/crisis.txt": "die = die dying\n[suicide]\n+to <die>\nend it", "fr/crisis.txt": "[suicide]\nmourir",
  ]

  @Test func aFolderOfThreeFilesIsALanguage() throws {
    let data = try library(threeFiles).data(for: "vi-VN")
    #expect(data.code == "vi")
    #expect(data.stopWords == ["la", "va", "cua"], "folded, each once")
    #expect(data.crisis == ["[suicide]", "+muon chet", "doc"])
    #expect(data.missing == [.endings, .medicines, .numbers, .sounds, .commonWords, .lookalikes])
    #expect(data.endings == [] && data.lookalikes == nil)
  }

  @Test func itsPhrasesCountWithThePlainestOfTheOthers() throws {
    let books = CrisisBooks.books(for: "vi", in: try library(threeFiles))
    #expect(books.count == 2, "French has none that count in every language")
    #expect(books[0].vocabulary == ["muon", "chet", "doc"])
    #expect(books[1].vocabulary == ["to", "die", "dying"])
    #expect(CrisisBooks.books(for: "fr", in: try library(threeFiles)).count == 3)
  }

  @Test func aLanguageWithoutAFolderIsMissingEverything() throws {
    let data = try library(threeFiles).data(for: "de")
    #expect(data.missing == LanguagePart.allCases)
    #expect(data.crisis == nil && data.stopWords.isEmpty)
    #expect(CrisisBooks.books(for: "de", in: try library(threeFiles)).map(\.topicWords.count) == [3, 2])
  }

  /// A slip must never lead from one medicine to another, whoever names it.
  @Test func theMedicinesOfEveryLanguageStandInForMissingOnes() throws {
    let library = try library(threeFiles)
    #expect(library.data(for: "en").medicines == ["methadone", "naloxone", "narcan"])
    for code in ["vi", "de"] {
      #expect(library.data(for: code).medicines == ["methadone", "naloxone", "metadona", "narcan"])
    }
  }

  @Test func aFileWithoutALineSaysThatTheLanguageNeedsNone() throws {
    let data = try library(["vi/endings.txt": "# Vietnamese words do not change.\n"]).data(for: "vi")
    #expect(data.endings == [])
    #expect(!data.missing.contains(.endings))
  }

  @Test func lettersCountAlikeInEveryLanguage() throws {
    let folding = try library(["vi/letters.txt": "đ d", "de/letters.txt": "ß ss\n", "pl/letters.txt": "ł l"]).folding
    let words = Tokenizer(folding: folding).words(in: "Đau đầu STRAẞE Łódź đđ")
    #expect(words.map { String(decoding: $0.bytes, as: UTF8.self) } == ["dau", "dau", "strasse", "lodz", "dd"])
    #expect(folding.text == "ßss đd łl")
    #expect(folding.foldedBeyondASCII("+đói|kill{ed} [Đ] d’accord") == "+doi|kill{ed} [d] daccord")
  }

  /// The script must fold by the same letters from its first line on.
  @Test func theLettersStandBeforeTheScript() throws {
    let opening = try SearchText(letters: "đ d\nß ss\n").scriptOpening
    #expect(String(decoding: opening, as: UTF8.self) == #"(globalThis.handrail||={}).letters="ßss đd";"# + "\n")
    #expect(try SearchText(letters: "# none\n").scriptOpening == [])
  }

  @Test func aWordOfSeveralLettersKeepsItsPlace() throws {
    let folding = try library(["de/letters.txt": "ß ss"]).folding
    let bytes = Array("ßa b".utf8)
    var found: [Range<Int>] = []
    Tokenizer(folding: folding).words(in: bytes.span, 0..<bytes.count) { _, range in found.append(range) }
    #expect(found == [0..<3, 4..<5])
  }

  @Test(arguments: [
    (
      "vi/letters.txt", "# Letters\nđ",
      "vi/letters.txt:2: must be a letter, a blank and letters from a to z, such as 'ß ss'"
    ),
    ("vi/letters.txt", "đ  d", "vi/letters.txt:1: must be a letter, a blank and letters from a to z, such as 'ß ss'"),
    ("vi/letters.txt", "đ D", "vi/letters.txt:1: must be a letter, a blank and letters from a to z, such as 'ß ss'"),
    (
      "vi/letters.txt", "ạ a",
      "vi/letters.txt:1: 'ạ' needs no line: it is no small letter or counts as another by itself"
    ),
    (
      "vi/letters.txt", "Đ d",
      "vi/letters.txt:1: 'Đ' needs no line: it is no small letter or counts as another by itself"
    ),
    ("vi/stop-words.txt", "a\nnhư-là", "vi/stop-words.txt:2: 'như-là' is not one word"),
    (
      "vi/stopwords.txt", "a",
      "vi/stopwords.txt:1: is no file that the search reads; a language's folder may hold stop-words.txt, endings.txt, "
        + "medicines.txt, letters.txt, numbers.txt, sounds.txt, common-words.txt, crisis.txt, lookalikes.txt"
    ),
  ])
  func aFileThatCannotBeReadIsAnErrorAtItsLine(path: String, text: String, told: String) {
    #expect(problem([path: text]) == "Languages/" + told)
  }

  @Test func aLetterThatCountsInTwoWaysIsAnError() {
    #expect(
      problem(["da/letters.txt": "ø o", "nb/letters.txt": "\nø oe"])
        == "Languages/nb/letters.txt:2: 'ø' counts as 'o' in another language, and must count alike")
  }
}

/// What the folders below `Languages/` must hold to, besides being read, which every use of the library does.
@Suite struct LanguageFilesTests {
  private static let files = languageFiles.map { LanguageFile(path: $0.path, text: $0.text) }

  /// The build has put in every file that there is, as it is.
  @Test func theProgramHoldsTheFilesOfTheFolder() throws {
    let folder = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../Sources/Search/Languages")
      .standardized
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }
    #expect(languageFiles.map(\.path).sorted() == paths.sorted())
    for file in languageFiles {
      let text = try String(contentsOf: folder.appendingPathComponent(file.path), encoding: .utf8)
      #expect(file.text == text, "\(file.path)")
    }
  }

  @Test func everyFileSaysAtItsHeadWhatItIs() {
    for file in Self.files { #expect(file.text.hasPrefix("# ") && file.text.hasSuffix("\n"), "\(file.path)") }
  }

  /// In folders whose names are primary codes: `pt`, never `pt-BR`.
  @Test func everyFolderIsALanguage() {
    #expect(LanguageLibrary.builtIn.languages.map(\.code).contains("en"))
    for data in LanguageLibrary.builtIn.languages {
      #expect(
        (2...3).contains(data.code.count) && data.code.allSatisfy { $0.isASCII && $0.isLowercase }, "\(data.code)")
    }
  }

  @Test func englishAndSpanishLackNothing() {
    for code in ["en", "es", "es-MX"] { #expect(LanguageData(for: code).missing == [], "\(code)") }
  }

  @Test(arguments: ["stop-words.txt", "medicines.txt", "brands.txt", "lookalikes.txt"])
  func wordsStandInTheirOrderAndOnce(name: String) throws {
    let listed = Self.files.filter { $0.path.hasSuffix(name) }
    #expect(!listed.isEmpty)
    for file in listed {
      let written = file.lines.flatMap { $0.text.split(separator: " ") }.map(String.init)
      #expect(written == written.sorted() && Set(written).count == written.count, "\(file.path)")
    }
  }

  /// What is listed for help is not hidden: a stop word that is a medicine's name would never be found.
  @Test func noMedicineIsAStopWord() {
    for data in LanguageLibrary.builtIn.languages {
      #expect(Set(data.medicines).isDisjoint(with: data.stopWords), "\(data.code)")
    }
  }

  /// A word that is not folded would never be met in a query; apostrophes tell a few words apart.
  @Test func wordsOfCrisisPhrasesAreFolded() {
    for (language, book) in CrisisFilesTests.books {
      for word in book.vocabulary {
        let folded = Tokenizer().words(in: word).map { String(decoding: $0.bytes, as: UTF8.self) }
        #expect(folded == [word.replacing("'", with: "")], "\(language): \(word)")
      }
    }
  }
}
