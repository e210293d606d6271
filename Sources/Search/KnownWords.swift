/// Valid words that no page has and that a reader could take for a slip of one that a page has. A set of fingerprints
/// (Golomb-coded, as in Putze, Sanders and Singler, "Cache-, Hash- and Space-Efficient Bloom Filters", 2007): it knows
/// all its words, and one in 2^`fingerprintBits` of all others.
struct KnownWords: Sendable {
  static let fingerprintBits = 8

  fileprivate let count: Int
  fileprivate let fingerprints: Set<Int>

  static let none = KnownWords(count: 0, fingerprints: [])

  func contains(_ word: [UInt16]) -> Bool {
    count > 0 && fingerprints.contains(Fingerprint.of(word, among: count, bits: Self.fingerprintBits))
  }
}

extension BitWriter {
  mutating func appendKnown(_ words: [[UInt16]]) {
    appendGamma(words.count + 1)
    var previous = 0
    let bits = KnownWords.fingerprintBits
    for fingerprint in words.map({ Fingerprint.of($0, among: words.count, bits: bits) }).sorted() {
      appendRice(fingerprint - previous, parameter: bits)
      previous = fingerprint
    }
  }
}

extension BitReader {
  mutating func knownWords() throws -> KnownWords {
    let count = try gamma() - 1
    var fingerprint = 0
    var fingerprints: Set<Int> = []
    for _ in 0..<count {
      fingerprint += try rice(KnownWords.fingerprintBits)
      fingerprints.insert(fingerprint)
    }
    return KnownWords(count: count, fingerprints: fingerprints)
  }
}
