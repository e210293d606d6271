extension CrisisBooks {
  /// Ranks below which words are looked at, the most frequent word first: an uncommon word is rather a slip.
  private static let (pinningRank, medicineRank, correctionRank, commonRank) = (16_000, 30_000, 4_000, 2_500)

  /// The valid words that must not be taken for a slip: those that alone would pin help, those that are like a medicine
  /// or that a correction could turn into a crisis word, and, for phrases of several words, common words that are like
  /// any word of the phrases.
  /// - Parameters:
  ///   - words: of the language, the most frequent first.
  ///   - language: without phrases of its own, only what is like a medicine's name counts.
  /// - Returns: in alphabetical order.
  public static func lookalikes(among words: [String], language: String) -> [String] {
    let data = LanguageData(for: language)
    let book = book(data.crisis ?? [], lookalikes: [], for: language)
    let detector = CrisisDetector(books: [book])
    let medicines = data.medicines.map { Array($0.utf16) }
    let topicWords = book.topicWords.map { Array($0.utf16) }
    return folded(words).enumerated().filter { rank, word in
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

  /// Each word once, as the index has it; what it would not take as one word is left out.
  private static func folded(_ words: [String]) -> [String] {
    let tokenizer = Tokenizer()
    var known: Set<WordKey> = []
    return words.compactMap { word in
      let keys = tokenizer.words(in: word)
      guard keys.count == 1, known.insert(keys[0]).inserted else { return nil }
      return String(decoding: keys[0].bytes, as: UTF8.self)
    }
  }

  /// Whether a correction would take a word for a slip of another; see `TermReader`.
  private static func isNear(_ typed: [UInt16], _ other: [UInt16]) -> Bool {
    let limit = EditDistance.slipLimit(typed.count)
    return limit > 0 && EditDistance.between(typed, other, limit: limit) <= limit
  }
}
