internal import Readability

/// Finds phrases in texts: each is looked for by its first word, so that a long list costs no more than a short one.
struct PhraseTable<Meaning: Sendable>: Sendable {
  private var byFirstWord: [ReadWord.Key: [Entry]] = [:]
  /// Most words begin no phrase, and most of those are known by a few bits.
  private var firstWords = KeyFilter()

  private struct Entry: Sendable {
    let phrase: Phrase
    /// How many of the phrase's words are the first alternative, whose first word is the key.
    let firstCount: Int
    let meaning: Meaning
  }

  /// A phrase where it stands.
  struct Match {
    /// In the bytes of the text.
    let range: Range<Int>
    /// Of the words of the text.
    let words: Range<Int>
    let meaning: Meaning
  }

  mutating func add(_ phrase: Phrase, _ meaning: Meaning) {
    for first in phrase.first.alternatives {
      firstWords.insert(first[0])
      byFirstWord[first[0], default: []].append(
        Entry(phrase: phrase.beginning(with: first), firstCount: first.count, meaning: meaning))
    }
  }

  /// Every phrase of a text wherever it stands, those that overlap others too, in the order of their first words.
  func everyMatch(in text: ReadText) -> [Match] {
    var found: [Match] = []
    for (index, word) in text.words.enumerated() {
      matches(of: word.key, at: index, in: text, into: &found)
      if let number = text.numberKey(of: word) { matches(of: number, at: index, in: text, into: &found) }
    }
    return found
  }

  /// The phrases of a text, in their order. Where two begin at one word, the longer one counts; what lies in another one
  /// is none of its own.
  func matches(in text: ReadText) -> [Match] {
    var found: [Match] = []
    for match in everyMatch(in: text) {
      if let last = found.last, match.words.lowerBound < last.words.upperBound {
        guard match.words.lowerBound == last.words.lowerBound, match.words.count > last.words.count else { continue }
        found.removeLast()
      }
      found.append(match)
    }
    return found
  }

  private func matches(of key: ReadWord.Key, at start: Int, in text: ReadText, into found: inout [Match]) {
    guard firstWords.mayContain(key), let entries = byFirstWord[key] else { return }
    for entry in entries {
      guard let end = entry.phrase.end(behindFirst: entry.firstCount, at: start, in: text) else { continue }
      let range = text.words[start].range.lowerBound..<text.words[end - 1].range.upperBound
      found.append(Match(range: range, words: start..<end, meaning: entry.meaning))
    }
  }
}

/// Tells for most words by a few bits that a set does not hold them.
private struct KeyFilter: Sendable {
  private var bits = [UInt64](repeating: 0, count: 128)

  mutating func insert(_ key: ReadWord.Key) {
    let bit = key.bits & 8191
    bits[Int(bit / 64)] |= 1 << (bit % 64)
  }

  func mayContain(_ key: ReadWord.Key) -> Bool {
    let bit = key.bits & 8191
    return bits[Int(bit / 64)] & (1 << (bit % 64)) != 0
  }
}
