/// What a byte of a text is to whoever counts words.
struct LetterKinds: OptionSet {
  let rawValue: UInt8

  /// Of any alphabet: what lies beyond ASCII is one, since `ProseText` holds no other.
  static let letter = LetterKinds(rawValue: 1)
  static let capital = LetterKinds(rawValue: 2)
  static let digit = LetterKinds(rawValue: 4)
  static let blank = LetterKinds(rawValue: 8)
  /// What may end a sentence.
  static let stop = LetterKinds(rawValue: 16)
  /// What may stand between the end of a sentence and the blank behind it.
  static let closing = LetterKinds(rawValue: 32)
  /// What parts two words without a blank; a hyphen joins them to one.
  static let separator = LetterKinds(rawValue: 64)
  static let at = LetterKinds(rawValue: 128)

  /// What words are made of.
  static let ofWords: LetterKinds = [.letter, .digit]

  init(rawValue: UInt8) { self.rawValue = rawValue }

  @inline(__always)
  init(_ byte: UInt8) {
    self =
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...: .letter
      case UInt8(ascii: " "), 0x09...0x0D: .blank
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): [.letter, .capital]
      case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): .stop
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): .closing
      case UInt8(ascii: "/"), ProseText.dash, ProseText.gap: .separator
      case UInt8(ascii: "@"): .at
      default: []
      }
  }

  func isPart(of others: LetterKinds) -> Bool { !isDisjoint(with: others) }
}
