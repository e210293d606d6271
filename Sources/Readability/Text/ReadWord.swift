/// A word of a text: letters and digits, with an apostrophe inside. A hyphen parts two words, and the `'s` of an owner is
/// no part of a word.
public struct ReadWord: Sendable {
  /// In the bytes of its text.
  public let range: Range<Int>
  /// The same for the same word, in capitals or not.
  public let key: Key
  /// Whether its first letter is a capital one.
  public let isCapitalized: Bool

  /// Of a word in small letters; two words have the same one by a chance of one in 2 to the 64.
  public struct Key: Hashable, Sendable {
    private let hash: UInt64

    /// FNV-1a.
    public init(_ letters: some Sequence<UInt8>) {
      hash = SmallLetters(letters).reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    public init(_ word: String) { self.init(word.utf8) }

    /// Spread evenly, for tables of a caller's own.
    public var bits: UInt64 { hash }
  }

  static func all(in bytes: [UInt8]) -> [ReadWord] {
    var words: [ReadWord] = []
    words.reserveCapacity(bytes.count / 5)
    var index = 0
    while let start = bytes[index...].firstIndex(where: isLetter) {
      let end = end(ofWordFrom: start, in: bytes)
      let range = start..<end
      words.append(
        ReadWord(
          range: range, key: Key(bytes[range]),
          isCapitalized: LetterKinds(bytes[start]).contains(.capital)
            || SmallLetters.isCapital(bytes[range])))
      index = skipOwner(from: end, in: bytes)
    }
    return words
  }

  private static func isLetter(_ byte: UInt8) -> Bool { LetterKinds(byte).isPart(of: .ofWords) }

  private static func end(ofWordFrom start: Int, in bytes: [UInt8]) -> Int {
    var end = start
    while end < bytes.count {
      if isLetter(bytes[end]) {
        end += 1
      } else if isApostrophe(end, in: bytes), !isOwner(end, in: bytes) {
        end += 1
      } else {
        break
      }
    }
    return end
  }

  private static func isApostrophe(_ index: Int, in bytes: [UInt8]) -> Bool {
    bytes[index] == UInt8(ascii: "'") && index + 1 < bytes.count && isLetter(bytes[index + 1])
  }

  /// Whether `'s` ends the word here.
  private static func isOwner(_ index: Int, in bytes: [UInt8]) -> Bool {
    bytes[index] == UInt8(ascii: "'") && index + 1 < bytes.count && bytes[index + 1] | 0x20 == UInt8(ascii: "s")
      && (index + 2 == bytes.count || !isLetter(bytes[index + 2]))
  }

  private static func skipOwner(from end: Int, in bytes: [UInt8]) -> Int {
    end < bytes.count && isOwner(end, in: bytes) ? end + 2 : end
  }
}

/// The letters of a word with its capitals made small: those of ASCII and of Latin-1, which are all that English and
/// Spanish have.
private struct SmallLetters<Letters: Sequence<UInt8>>: Sequence, IteratorProtocol {
  private var letters: Letters.Iterator
  private var isLatin1 = false

  init(_ letters: Letters) { self.letters = letters.makeIterator() }

  mutating func next() -> UInt8? {
    guard let byte = letters.next() else { return nil }
    defer { isLatin1 = byte == 0xC3 }
    if isLatin1 { return Self.isLatin1Capital(byte) ? byte + 0x20 : byte }
    return byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }

  /// The second byte of À to Þ; × is no letter.
  private static func isLatin1Capital(_ byte: UInt8) -> Bool { byte >= 0x80 && byte <= 0x9E && byte != 0x97 }
}

extension SmallLetters where Letters == ArraySlice<UInt8> {
  /// Whether a word begins with a capital of Latin-1.
  static func isCapital(_ word: ArraySlice<UInt8>) -> Bool {
    word.count > 1 && word[word.startIndex] == 0xC3 && isLatin1Capital(word[word.startIndex + 1])
  }
}
