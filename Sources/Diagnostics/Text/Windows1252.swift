/// What single bytes mean in the encoding of older programs on Windows.
enum Windows1252 {
  /// Of 0x80 to 0x9F; all above are as in Unicode. A space where there is none.
  private static let middle = Array("€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ")

  /// `an apostrophe`, `the letter é`; nil for bytes that mean nothing, and for those that are the same in UTF-8.
  static func name(of byte: UInt8) -> String? {
    switch byte {
    case 0x85: "three dots (…)"
    case 0x91: "an opening single quotation mark (‘)"
    case 0x92: "an apostrophe (’)"
    case 0x93: "an opening quotation mark (“)"
    case 0x94: "a closing quotation mark (”)"
    case 0x95: "a bullet (•)"
    case 0x96, 0x97: "a dash (\(middle[Int(byte) - 0x80]))"
    case 0x80...0x9F: middle[Int(byte) - 0x80] == " " ? nil : "the character \(middle[Int(byte) - 0x80])"
    case 0xA0: "a no-break space"
    case 0xA1...0xFF: named(Character(Unicode.Scalar(byte)))
    default: nil
    }
  }

  private static func named(_ character: Character) -> String {
    (character.isLetter ? "the letter " : "the character ") + String(character)
  }
}
