internal import Curriculum
internal import LanguageParts
internal import Readability

/// What a rule looks for, by language: phrases of some kinds, each file as its rule understands it.
///
///     drinks = beer wine hard_liquor
///     find: stop|quit ~3 <drinks>
struct PhraseFile<Kind: RawRepresentable<String> & CaseIterable & Hashable & Sendable>: Sendable {
  private let byLanguage: [String: PhraseTable<Kind>]

  /// The files of a part that are in the program.
  init(_ part: EditorPart) {
    byLanguage = EditorLanguages.all(part, Self.table)
  }

  /// nil for a language of which nothing is known.
  func table(for language: Language) -> PhraseTable<Kind>? { byLanguage[language.code] ?? byLanguage[language.primary] }

  static func table(of file: LanguageFile) throws(LanguageFileError) -> PhraseTable<Kind> {
    var groups: [Substring: [[ReadWord.Key]]] = [:]
    var table = PhraseTable<Kind>()
    for line in file.lines {
      do throws(PhraseError) {
        if let (name, words) = line.text.cut(at: " = ") {
          groups[name, default: []] += try Self.group(words, groups)
        } else if let (name, pattern) = line.text.cut(at: ": "), let kind = Kind(rawValue: String(name)) {
          table.add(try Phrase(pattern, groups: groups), kind)
        } else {
          let kinds = Kind.allCases.map(\.rawValue).joined(separator: ", ")
          throw PhraseError(problem: "must begin with a group's name and ' = ', or with one of \(kinds), and a colon")
        }
      } catch {
        throw file.error(error.problem, line: line.number)
      }
    }
    return table
  }

  /// The words of a group, other groups among them.
  private static func group(
    _ words: Substring, _ groups: [Substring: [[ReadWord.Key]]]
  ) throws(PhraseError) -> [[ReadWord.Key]] {
    var members: [[ReadWord.Key]] = []
    for word in words.split(separator: " ") {
      guard word.hasPrefix("<") else {
        members.append(Phrase.words(word))
        continue
      }
      guard let group = groups[word.dropFirst().dropLast()] else {
        throw PhraseError(problem: "names \(word), and no group of the file above has that name")
      }
      members += group
    }
    return members
  }
}

/// The files of languages that are in the program.
enum EditorLanguages {
  /// Those of a part, by the code of their language.
  static func files(_ part: EditorPart) throws(LanguageFileError) -> [(code: String, file: LanguageFile)] {
    var found: [(code: String, file: LanguageFile)] = []
    for (path, text) in languageFiles {
      let file = LanguageFile(path: path, text: text)
      if case .part(part, let code) = try file.kind() as LanguagePath<EditorPart> { found.append((code, file)) }
    }
    return found
  }

  /// What a part says of each language, by its code.
  static func all<Reading>(
    _ part: EditorPart, _ read: (LanguageFile) throws(LanguageFileError) -> Reading
  ) -> [String: Reading] {
    Dictionary(inOrder(part, read).map { ($0.code, $0.reading) }) { $1 }
  }

  /// The same in the order of the files.
  static func inOrder<Reading>(
    _ part: EditorPart, _ read: (LanguageFile) throws(LanguageFileError) -> Reading
  ) -> [(code: String, reading: Reading)] {
    do throws(LanguageFileError) {
      var found: [(code: String, reading: Reading)] = []
      for (code, file) in try files(part) { found.append((code, try read(file))) }
      return found
    } catch {
      fatalError("a bug of ours: \(error)")
    }
  }
}

extension Substring {
  /// What stands before and behind the first of some marks; nil where there is none.
  func cut(at mark: String) -> (Substring, Substring)? {
    firstRange(of: mark).map { (self[..<$0.lowerBound], self[$0.upperBound...]) }
  }
}
