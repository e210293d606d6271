internal import Curriculum

/// Capitals by which writers mark what is still to do.
struct PlaceholderNotes {
  let language: Language?

  private static let toDo = "todo".uppercased()
  private static let open = "XXX"
  static let words = [toDo, open, "TBD", "TKTK", "fixme".uppercased()]

  /// Where the first of them is the word for "all".
  private static let languagesOfTodo = ["es", "pt", "gl"]

  func placeholders(in text: String) -> [Placeholder] {
    let numbers = openNumbers(in: text)
    let notes = Self.words.flatMap { word in
      text.ranges(of: word).map { text[$0] }.filter { found in
        found.isWord && !found.isQuoted && isNote(found, word)
          && !numbers.contains { $0.startIndex <= found.startIndex && found.endIndex <= $0.endIndex }
      }
    }
    return (numbers + notes).map { Placeholder(text: $0, kind: .note) }
  }

  private func isNote(_ found: Substring, _ word: String) -> Bool {
    switch word {
    case Self.open: isOpen(found)
    case Self.toDo: isToDo(found)
    default: true
    }
  }

  /// A list of that name is spoken of; in Spanish only a mark by itself or at the beginning is one.
  private func isToDo(_ found: Substring) -> Bool {
    let after = found.base[found.endIndex...]
    guard after.prefixMatch(of: /\ (?i:lists?|apps?)\b/) == nil else { return false }
    guard let language, Self.languagesOfTodo.contains(language.primary) else { return true }
    let before = found.base[..<found.startIndex]
    return before.allSatisfy { $0.isWhitespace || $0 == "[" || $0 == "(" }
      && (after.allSatisfy(\.isWhitespace) || after.first.map { ":])".contains($0) } == true)
  }

  // MARK: - What is not known yet

  /// What a sentence that leaves something open may begin with.
  private static let requests = ["Ask", "Call", "See", "Text", "Visit", "Llame", "Pregunte", "Vea", "Visite"]

  /// `(217) XXX-XXXX`, `XXX-XXX-XXXX`
  private func openNumbers(in text: String) -> [Substring] {
    guard text.contains(Self.open) else { return [] }
    return text.ranges(of: /\(?\b(?:XXX|\d{3})\)?[ .\-]{1,2}(?:XXX|\d{3})[ .\-](?:XXXX|\d{4})\b/).map { text[$0] }
      .filter { $0.contains("X") }
  }

  /// Sizes, Roman numerals and films are written with the same letters: what is left open stands alone, in brackets,
  /// before a colon, or behind a small word where no size is spoken of.
  private func isOpen(_ found: Substring) -> Bool {
    let (before, after) = (found.base[..<found.startIndex], found.base[found.endIndex...])
    if before.allSatisfy(\.isWhitespace), after.allSatisfy({ ".:!?".contains($0) || $0.isWhitespace }) { return true }
    if before.last.map({ "[(".contains($0) }) == true || after.first == ":" { return true }
    let word = before.split(whereSeparator: \.isWhitespace).last ?? ""
    return (word.first?.isLowercase == true || Self.requests.contains(String(word)))
      && before.last?.isWhitespace == true
      && after.prefixMatch(of: /$|[.,;!?)]|\s(?:and|or|at|on|before|y|o|antes)\b/) != nil
      && found.base.firstMatch(of: /(?i)\b(?:sizes?|sized|tallas?|tamaños?|XX?L|large|grande)\b/) == nil
  }
}
