/// The words of a query as they count for crisis phrases: letters that stand for letters are read (`k!ll`, `k1ll`,
/// `w@nt`), a star within a word leaves no trace, and nothing of a query is passed over, however long it is.
struct CrisisWords {
  struct Word {
    /// Folded.
    var text: String
    /// The same with its apostrophes, by which a few words are told apart: `od'd`.
    var marked: String
  }

  /// What people write for letters, to hide a word or in haste.
  private static let disguises: [Character: Character] = [
    "!": "i", "$": "s", "@": "a", "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t",
  ]

  static func words(of query: String) -> [Word] {
    let characters = query.unicodeScalars.map(Character.init)
    var words: [Word] = []
    var word = Word(text: "", marked: "")
    func isLetter(_ index: Int) -> Bool {
      guard characters.indices.contains(index), !isDigit(characters[index]) else { return false }
      switch fold(characters[index]) {
      case .letter, .letters: return true
      case .nothing, .separator: return false
      }
    }
    for (index, character) in characters.enumerated() {
      let isBesideLetter =
        isDigit(character)
        ? isLetter(index - 1) || isLetter(index + 1) : isLetter(index - 1) && isLetter(index + 1)
      if let letter = disguises[character], isBesideLetter {
        word.text.append(letter)
        word.marked.append(letter)
        continue
      }
      switch fold(character) {
      case .letter(let scalar):
        word.text.unicodeScalars.append(scalar)
        word.marked.unicodeScalars.append(scalar)
      case .letters(let letters):
        word.text += letters
        word.marked += letters
      case .nothing:
        if !word.text.isEmpty, "'\u{2018}\u{2019}".contains(character) { word.marked.append("'") }
      case .separator:
        if character == "*", !word.text.isEmpty { continue }
        if !word.text.isEmpty { words.append(word) }
        word = Word(text: "", marked: "")
      }
    }
    if !word.text.isEmpty { words.append(word) }
    return words
  }

  private static func isDigit(_ character: Character) -> Bool { "0"..."9" ~= character }

  private static func fold(_ character: Character) -> LetterFolding.Folded {
    character.unicodeScalars.first.map(LetterFolding.standard.fold) ?? .separator
  }
}
