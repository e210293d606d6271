/// Characters of a script that writes words without blanks between them (Thai, Lao, Burmese, Khmer, Chinese, Japanese), or
/// whose words carry their endings (Korean): every two neighbours count as a word, and one that stands alone.
struct DenseRun {
  private var last: (letter: Unicode.Scalar, range: Range<Int>)?
  private var isAlone = true

  var isOpen: Bool { last != nil }

  static func holds(_ letter: Unicode.Scalar) -> Bool {
    switch letter.value {
    case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xAC00...0xD7A3, 0xF900...0xFAFF:
      true
    default: false
    }
  }

  mutating func append(_ letter: Unicode.Scalar, _ range: Range<Int>, _ body: (WordKey, Range<Int>) -> Void) {
    if let last { body(Self.word(last.letter, letter), last.range.lowerBound..<range.upperBound) }
    isAlone = last == nil
    last = (letter, range)
  }

  mutating func close(_ body: (WordKey, Range<Int>) -> Void) {
    if let last, isAlone { body(Self.word(last.letter), last.range) }
    last = nil
    isAlone = true
  }

  private static func word(_ letters: Unicode.Scalar...) -> WordKey {
    WordKey(letters.flatMap { Array(String($0).utf8) })
  }
}
