internal import Curriculum

/// Looks for placeholders in texts. What stands between quotation marks is spoken of, not left over.
struct PlaceholderSearch: Sendable {
  private let starts = WordStarts(
    PlaceholderNotes.words + PlaceholderBrackets.starts + PlaceholderPhrases.all.map(\.text))

  /// Where one may begin in a file; most files hold none.
  func candidates(in bytes: [UInt8]) -> [Int] { starts.places(in: bytes) }

  /// - Parameter text: of one paragraph, heading or value.
  func placeholders(in text: String, _ language: Language?) -> [Placeholder] {
    let notes = PlaceholderNotes(language: language).placeholders(in: text)
    return notes + PlaceholderBrackets.placeholders(in: text) + PlaceholderPhrases.placeholders(in: text)
  }
}

extension Substring {
  /// Whether it stands between quotation marks, or a mark stands on one side of it.
  var isQuoted: Bool {
    let marks = "\"'`“”„‘’«»‹›"
    let before = base[..<startIndex].last.map(marks.contains) ?? false
    let after = base[endIndex...].first.map(marks.contains) ?? false
    return before && after
  }

  /// Whether neither a letter nor a digit nor what joins words touches it.
  var isWord: Bool {
    func joins(_ character: Character?) -> Bool {
      character.map { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" } ?? false
    }
    return !joins(base[..<startIndex].last) && !joins(base[endIndex...].first)
  }
}
