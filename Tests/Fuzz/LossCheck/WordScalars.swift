/// Which characters words are made of: letters, digits and marks. Everything else parts words, so that typographic quotes,
/// dashes and blanks of any width make no difference.
struct WordScalars: Sendable {
  private let isWord: [Bool]

  static let table = WordScalars()

  private init() {
    isWord = (0..<0x3_0000).map { value in
      guard let scalar = Unicode.Scalar(UInt32(value)) else { return false }
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
        .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
        return true
      default: return false
      }
    }
  }

  /// The length of the character at an index of some UTF-8, and whether words are made of it.
  func scalar(_ bytes: [UInt8], at index: Int, before end: Int) -> (length: Int, isWord: Bool) {
    let first = bytes[index]
    if first < 0x80 { return (1, isWord[Int(first)]) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    guard length > 1, index + length <= end else { return (1, false) }
    var value = Int(first) & (0xFF >> (length + 1))
    for byte in bytes[index + 1..<index + length] { value = value << 6 | Int(byte & 0x3F) }
    return (length, value < isWord.count && isWord[value])
  }
}

/// A word and the number of the line it stands in, from 1.
struct Word: Equatable {
  let bytes: ArraySlice<UInt8>
  let line: Int
}

extension [UInt8] {
  /// Calls `body` with the range of each word in a range of this text.
  func forEachWord(in range: Range<Int>, _ body: (Range<Int>) -> Void) {
    var index = range.lowerBound
    var start: Int?
    while index < range.upperBound {
      let (length, isWord) = WordScalars.table.scalar(self, at: index, before: range.upperBound)
      if isWord {
        if start == nil { start = index }
      } else if let begin = start {
        body(begin..<index)
        start = nil
      }
      index += length
    }
    if let start { body(start..<index) }
  }
}
