/// Words with their syllables, which go before the rules.
struct KnownSyllables: Sendable {
  private var small = WordTable()
  /// Words in capitals, which hold for what is written so.
  private var capitals = WordTable()

  init(_ words: [String: Int] = [:]) { add(words) }

  mutating func add(_ words: [String: Int]) {
    for (word, count) in words {
      var key = WordHash()
      for letter in word.utf8 { key.add(letter) }
      if word.utf8.contains(where: { LetterKinds($0).contains(.capital) }) {
        capitals.set(key, to: count)
      } else {
        small.set(key, to: count)
      }
    }
  }

  /// - Parameter word: letters and apostrophes; those of ASCII may be capitals.
  func count(_ word: Span<UInt8>) -> Int? { Self.count(word, in: small, smallBit: 0x20) }

  /// - Parameter word: as it is written.
  func count(capitals word: Span<UInt8>) -> Int? { Self.count(word, in: capitals, smallBit: 0) }

  /// The count of a word, or of the singular that sounds like it without its last s.
  /// - Parameter smallBit: what makes a small letter of a capital, or nothing.
  private static func count(_ word: Span<UInt8>, in table: WordTable, smallBit: UInt8) -> Int? {
    guard word.count > 0 else { return nil }
    var key = WordHash()
    for index in 0..<word.count - 1 { key.add(plain(word[index], smallBit)) }
    let (singular, last) = (key, word[word.count - 1])
    key.add(plain(last, smallBit))
    if let count = table[key] { return count }
    guard last | 0x20 == UInt8(ascii: "s"), word.count > 1 else { return nil }
    switch word[word.count - 2] | 0x20 {
    case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"), UInt8(ascii: "h"), UInt8(ascii: "'"): return nil
    default: return table[singular]
    }
  }

  @inline(__always)
  private static func plain(_ letter: UInt8, _ smallBit: UInt8) -> UInt8 {
    letter < 0x80 && letter != UInt8(ascii: "'") ? letter | smallBit : letter
  }
}
