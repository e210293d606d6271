/// Tells marks and spaces beyond ASCII from letters, in UTF-8, so that what looks at one byte can treat `“`, `¿`, `—`
/// and a no-break space as it treats their relatives in ASCII.
enum TextMarks {
  /// The byte that stands for the character before `end`: itself in ASCII; a space, an opening or a closing bracket for
  /// a space or mark beyond it; its last byte, 0x80 or more, for a letter.
  static func standIn<Bytes: RandomAccessCollection<UInt8>>(in text: Bytes, endingAt end: Int) -> UInt8
  where Bytes.Index == Int {
    let last = text[end - 1]
    guard last >= 0x80 else { return last }
    if end - 2 >= text.startIndex, let mark = latin(text[end - 2], last) { return mark }
    guard end - 3 >= text.startIndex, let mark = general(text[end - 3], text[end - 2], last) else { return last }
    return mark
  }

  /// Whether a mark or space beyond ASCII begins at `index`.
  static func begins<Bytes: RandomAccessCollection<UInt8>>(in text: Bytes, at index: Int) -> Bool
  where Bytes.Index == Int {
    guard index + 1 < text.endIndex else { return false }
    if latin(text[index], text[index + 1]) != nil { return true }
    return index + 2 < text.endIndex && general(text[index], text[index + 1], text[index + 2]) != nil
  }

  private static let space = UInt8(ascii: " ")
  private static let opening = UInt8(ascii: "(")
  private static let closing = UInt8(ascii: ")")

  /// Latin-1: the no-break space, ¡ « ¿ and ».
  private static func latin(_ first: UInt8, _ second: UInt8) -> UInt8? {
    guard first == 0xC2 else { return nil }
    switch second {
    case 0xA0: return space
    case 0xA1, 0xAB, 0xBF: return opening
    case 0xBB: return closing
    default: return nil
    }
  }

  /// General Punctuation, U+2000 to U+203A: spaces, dashes, quotation marks, the ellipsis.
  private static func general(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt8? {
    guard first == 0xE2, second == 0x80 else { return nil }
    switch third {
    case 0x80...0x8A, 0xAF: return space
    case 0x90...0x95, 0x98, 0x9A, 0x9C, 0x9E, 0xB9: return opening
    case 0x99, 0x9D, 0xA6, 0xBA: return closing
    default: return nil
    }
  }
}
