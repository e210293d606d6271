/// The words that a correction may lead to, spelt backwards and cut into parts `r`: where a mistake stands in the first
/// half of a word, the right word is found by its second.
enum ReverseParts {
  struct Part: Sendable {
    var boundary: [UInt8]
    var steps: [WordStep] = []
    /// Spelt forwards.
    var words: [[UInt16]] = []
  }

  static let wordLimit = 1_800

  static func parts(_ entries: [VocabularyEntry], lists: PostingLists) -> [Part] {
    let words = words(entries, lists: lists)
    let runs = ContentCuts(
      costs: words.map { _ in 1 }, ranks: words.map(\.key.hash), limit: wordLimit, fewest: WordParts.wordMinimum
    ).runs()
    return runs.map { run in
      let last = run.lowerBound > 0 ? words[run.lowerBound - 1].key.bytes : []
      var part = Part(boundary: WordParts.separator(last, words[run.lowerBound].key.bytes))
      var previous: [UInt8] = []
      for word in words[run] {
        let bytes = word.key.bytes + (word.isProtected ? [IndexFormat.protectedMark] : [])
        part.words.append(reversed(word.key).letters)
        part.steps.append(WordStep(bytes, after: previous, tail: word.size))
        previous = bytes
      }
      return part
    }
  }

  /// A word that a correction may lead to.
  private struct Word {
    /// Spelt backwards.
    var key: WordKey
    var isProtected: Bool
    var size: Int
  }

  private static func words(_ entries: [VocabularyEntry], lists: PostingLists) -> [Word] {
    let hidden = Set(entries.lazy.filter(\.isHidden).map(\.anchor))
    return entries.filter { $0.isWord && !hidden.contains($0.anchor) }
      .map { entry in
        Word(
          key: reversed(entry.anchor), isProtected: entry.bytes.count > entry.anchor.count,
          size: IndexFormat.size(entry.list.map { lists.pageCount(of: $0) } ?? 0))
      }
      .sorted { $0.key < $1.key }
  }

  /// The characters of a word from its end; the bytes of each stay in their order.
  private static func reversed(_ word: WordKey) -> WordKey {
    var rest = word.bytes[...]
    var reversed = WordKey()
    while let start = rest.lastIndex(where: { $0 & 0xC0 != 0x80 }) {
      for byte in rest[start...] { reversed.append(byte) }
      rest = rest[..<start]
    }
    return reversed
  }
}
