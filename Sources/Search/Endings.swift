/// The endings by which inflections of one stem differ, learnt from the vocabulary. With them a reader recognises
/// an inflection that no page has, and needs no stemmer.
enum Endings {
  static let limit = 40
  static let longest = 6

  /// Most frequent first, then the usual ones; the empty ending is understood.
  /// - Parameter usual: known without learning, for sites with few words.
  static func list(_ vocabulary: Vocabulary, usual: [[UInt8]]) -> [[UInt8]] {
    var firstWord = [WordKey?](repeating: nil, count: vocabulary.classCount)
    var counts: [[UInt8]: Int] = [:]
    for (word, number) in zip(vocabulary.words, vocabulary.classOfWord) {
      guard let first = firstWord[Int(number)] else {
        firstWord[Int(number)] = word
        continue
      }
      for ending in endings(of: first.bytes, and: word.bytes) { counts[ending, default: 0] += 1 }
    }
    let least = max(2, vocabulary.words.count / 4000)
    let learnt = counts.filter { $0.value >= least && !$0.key.isEmpty && $0.key.count <= longest }
      .sorted { ($1.value, $0.key.count, WordKey($0.key)) < ($0.value, $1.key.count, WordKey($1.key)) }
      .prefix(limit).map(\.key)
    return learnt + usual.filter { !learnt.contains($0) }
  }

  private static func endings(of one: [UInt8], and other: [UInt8]) -> [[UInt8]] {
    let shared = zip(one, other).prefix { $0 == $1 }.count
    return shared < 3 ? [] : [Array(one[shared...]), Array(other[shared...])]
  }
}
