extension CrisisBooks {
  /// Ranks below which words are looked at, the most frequent word first: an uncommon word is rather a slip.
  private static let (pinningRank, medicineRank, commonRank) = (16_000, 30_000, 2_500)

  /// The valid words that must not be taken for a slip: those that alone would pin help, those that are like a medicine,
  /// and, for phrases of several words, common words that are like any word of the phrases.
  /// - Parameters:
  ///   - words: of the language, folded, the most frequent first.
  ///   - language: one that has phrases.
  /// - Returns: in alphabetical order.
  public static func lookalikes(among words: [String], language: String) -> [String] {
    guard let file = phrases(of: language) else { return [] }
    let book = CrisisPhrases(lines: file, lookalikes: "")
    let detector = CrisisDetector(books: [book])
    let medicines = SearchSettings.medicineNames(language: language).map { Array($0.utf16) }
    return words.enumerated().filter { rank, word in
      let letters = Array(word.utf16)
      if letters.count < 3 || book.vocabulary.contains(word) || medicines.contains(letters) { return false }
      if rank < pinningRank, detector.topic(of: word) != nil { return true }
      if rank < medicineRank, medicines.contains(where: { isNear(letters, $0, limit: slipLimit(letters)) }) {
        return true
      }
      let heard = CrisisPhrases.Correctable(word: word, sound: book.sound(of: word))
      return rank < commonRank && book.correctable.contains { $0.isNear(heard) }
    }.map(\.element).sorted()
  }

  /// Slips that a correction forgives in a word as it is typed; see `TermReader`.
  private static func slipLimit(_ typed: [UInt16]) -> Int { typed.count >= 8 ? 2 : typed.count >= 4 ? 1 : -1 }

  private static func isNear(_ one: [UInt16], _ other: [UInt16], limit: Int) -> Bool {
    limit >= 0 && EditDistance.between(one, other, limit: limit) <= limit
  }
}
