/// The words that a correction may lead to, spelt backwards and cut into parts `r`: where a mistake stands in the first
/// half of a word, the right word is found by its second.
enum ReverseParts {
  struct Part: Sendable {
    var boundary: [UInt8]
    var steps: [WordStep] = []
  }

  static let wordsInPart = 1_200

  static func parts(_ entries: [VocabularyEntry], lists: PostingLists) -> [Part] {
    let hidden = Set(entries.lazy.filter(\.isHidden).map(\.anchor))
    let marks = [IndexFormat.synonymMark, IndexFormat.hiddenMark]
    let words = entries.filter { !$0.bytes.contains(where: marks.contains) && !hidden.contains($0.anchor) }
      .map { entry in
        let size = IndexFormat.size(entry.list.map { lists.pageCount(of: $0) } ?? 0)
        return (
          key: reversed(entry.anchor), isProtected: entry.bytes.count > entry.anchor.count, size: size
        )
      }
      .sorted { $0.key < $1.key }
    var result: [Part] = []
    var previous: [UInt8] = []
    for (index, word) in words.enumerated() {
      let bytes = word.key.bytes + (word.isProtected ? [IndexFormat.protectedMark] : [])
      if index.isMultiple(of: wordsInPart) {
        result.append(Part(boundary: WordParts.separator(previous, word.key.bytes)))
        previous = []
      }
      result[result.count - 1].steps.append(WordStep(bytes, after: previous, tail: word.size))
      previous = bytes
    }
    return result
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
