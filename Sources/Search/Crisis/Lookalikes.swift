extension CrisisBooks {
  /// Ranks below which words are looked at, the most frequent word first: an uncommon word is rather a slip.
  private static let (pinningRank, medicineRank, correctionRank, commonRank) = (16_000, 30_000, 4_000, 2_500)

  /// The valid words that must not be taken for a slip: those that alone would pin help, those that are like a medicine
  /// or that a correction could turn into a crisis word, and, for phrases of several words, common words that are like
  /// any word of the phrases.
  /// - Parameters:
  ///   - words: of the language, folded, the most frequent first.
  ///   - language: one that has phrases.
  /// - Returns: in alphabetical order.
  public static func lookalikes(among words: [String], language: String) -> [String] {
    guard let file = phrases(of: language) else { return [] }
    guard let book = try? CrisisPhrases(lines: file, lookalikes: []) else { return [] }
    let detector = CrisisDetector(books: [book])
    let medicines = SearchSettings.medicineNames(language: language).map { Array($0.utf16) }
    let topicWords = book.topicWords.map { Array($0.utf16) }
    return words.enumerated().filter { rank, word in
      let letters = Array(word.utf16)
      if letters.count < 3 || book.vocabulary.contains(word) || medicines.contains(letters) { return false }
      if rank < pinningRank, detector.topic(of: word) != nil { return true }
      if rank < medicineRank, medicines.contains(where: { isNear(letters, $0) }) {
        return true
      }
      if rank < correctionRank, letters.count >= CorrectionGuard.tellingLength,
        topicWords.contains(where: { EditDistance.between(letters, $0, limit: 1) == 1 })
      {
        return true
      }
      let heard = CrisisPhrases.Correctable(word: word, sound: book.sound(of: word))
      return rank < commonRank && book.correctable.contains { $0.isNear(heard) }
    }.map(\.element).sorted()
  }

  /// Whether a correction would take a word for a slip of another; see `TermReader`.
  private static func isNear(_ typed: [UInt16], _ other: [UInt16]) -> Bool {
    let limit = EditDistance.slipLimit(typed.count)
    return limit > 0 && EditDistance.between(typed, other, limit: limit) <= limit
  }
}
