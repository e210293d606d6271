/// Whether two words are forms of one: a reader has no stemmer, and knows only by which endings forms differ.
enum Inflection {
  static let fewestShared = 4

  /// How many letters two forms of a word share at their beginning: four, and three quarters of the typed one, at least;
  /// nil where they are no forms of one word.
  /// - Parameter endings: the empty one included.
  static func sharedCount(_ word: [UInt16], _ typed: [UInt16], endings: Set<[UInt16]>) -> Int? {
    let shared = zip(word, typed).prefix { $0 == $1 }.count
    // A word of three letters has forms of one letter more: `mom`, `moms`.
    let isEnough = shared >= fewestShared || shared == 3 && word.count == 3 && typed.count == 4
    guard isEnough, shared * 4 >= typed.count * 3, endings.contains(Array(word[shared...])),
      endings.contains(Array(typed[shared...]))
    else { return nil }
    return shared
  }
}
