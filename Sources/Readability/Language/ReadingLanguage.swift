internal import LanguageParts

/// What the measure knows of a language.
final class ReadingLanguage: Sendable {
  /// The formulas that hold for it.
  enum Formulas: String, CaseIterable, Sendable {
    case english = "en"
    case spanish = "es"
  }

  let formulas: Formulas
  let syllables: SyllableCounter
  let abbreviations: Abbreviations
  let passive: PassiveVoice

  /// From so many syllables on a word is long: where in English one in nine is, Spanish has as many of four.
  var longWord: Int { formulas == .english ? 3 : 4 }
  /// A sentence of more words is long.
  var longSentence: Int { formulas == .english ? 20 : 25 }

  private static let builtIn: [Formulas: ReadingLanguage] = {
    do {
      return try all(of: languageFiles.map { LanguageFile(path: $0.path, text: $0.text) })
    } catch {
      fatalError("a bug of ours: \(error)")
    }
  }()

  /// - Parameter language: the primary part of a BCP 47 code; nil for one that has no formulas here.
  static func known(_ language: String) -> ReadingLanguage? { Formulas(rawValue: language).flatMap { builtIn[$0] } }

  private static func all(of files: [LanguageFile]) throws(LanguageFileError) -> [Formulas: ReadingLanguage] {
    var folders: [String: [ReadingPart: LanguageFile]] = [:]
    for file in files {
      if case .part(let part, let code) = try file.kind() as LanguagePath<ReadingPart> {
        folders[code, default: [:]][part] = file
      }
    }
    var languages: [Formulas: ReadingLanguage] = [:]
    for formulas in Formulas.allCases {
      languages[formulas] = try ReadingLanguage(formulas, folders[formulas.rawValue] ?? [:])
    }
    return languages
  }

  /// - Parameter folder: what lacks is taken for empty.
  init(_ formulas: Formulas, _ folder: [ReadingPart: LanguageFile]) throws(LanguageFileError) {
    func file(_ part: ReadingPart) -> LanguageFile { folder[part] ?? LanguageFile(path: part.fileName, text: "") }
    self.formulas = formulas
    var known = KnownSyllables(try file(.syllables).syllables())
    known.add(try file(.fieldWords).syllables())
    let rules: any SyllableRules =
      switch formulas {
      case .english: EnglishSyllables(patterns: try SyllablePatterns(file(.patterns)), known: known)
      case .spanish: SpanishSyllables()
      }
    syllables = SyllableCounter(rules, known)
    abbreviations = try Abbreviations(file(.abbreviations))
    passive = try PassiveVoice(file(.passive))
  }
}
