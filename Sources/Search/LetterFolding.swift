/// Lower case and no accents: how a character counts in a word. Characters past U+FFFF separate words. The browser's
/// client does the same with `normalize("NFD")`; a test compares the two over the whole Basic Multilingual Plane.
enum LetterFolding {
  enum Folded: Equatable {
    /// Not part of a word.
    case separator
    /// Leaves no trace: apostrophes, combining accents, soft hyphens, zero-width joiners.
    case nothing
    case letter(Unicode.Scalar)
  }

  static func fold(_ scalar: Unicode.Scalar) -> Folded {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: return .letter(scalar)
    case 0x41...0x5A: return .letter(Unicode.Scalar(UInt8(scalar.value) | 0x20))
    case 0x27, 0xAD, 0x2018, 0x2019, 0x200B...0x200D, 0x2BC, 0x300...0x36F, 0xFEFF: return .nothing
    case 0..<0x80: return .separator
    case 0xC0..<0x250: return base(scalar, in: latin, from: 0xC0)
    case 0x1E00..<0x1F00: return base(scalar, in: latinAdditional, from: 0x1E00)
    case 0x10000...: return .separator
    default: return lowerCased(scalar)
    }
  }

  /// ASCII letters that take part in words, lower-cased; 0 a separator, 1 left to `fold`. Indexed by byte.
  static let bytes: [UInt8] = (UInt8.min...UInt8.max).map { byte in
    switch byte {
    case 0x30...0x39, 0x61...0x7A: byte
    case 0x41...0x5A: byte | 0x20
    case 0x27, 0x80...: 1
    default: 0
    }
  }

  private static func base(_ scalar: Unicode.Scalar, in table: [UInt8], from start: UInt32) -> Folded {
    let byte = table[Int(scalar.value - start)]
    return byte == UInt8(ascii: ".") ? lowerCased(scalar) : .letter(Unicode.Scalar(byte))
  }

  /// Letters and digits of other alphabets, in lower case where that is one character.
  private static func lowerCased(_ scalar: Unicode.Scalar) -> Folded {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter:
      let lower = scalar.properties.lowercaseMapping.unicodeScalars
      return .letter(lower.count == 1 ? lower.first ?? scalar : scalar)
    case .lowercaseLetter, .modifierLetter, .otherLetter, .decimalNumber, .letterNumber, .otherNumber:
      return .letter(scalar)
    default: return .separator
    }
  }

  /// The letter that each of U+00C0..<U+0250 is built on; a point where there is none.
  private static let latin = Array(
    """
    aaaaaa.ceeeeiiii.nooooo..uuuuy..aaaaaa.ceeeeiiii.nooooo..uuuuy.yaaaaaaccccccccdd..eeeeeeeeeegggg\
    gggghh..iiiiiiiii...jjkk.llllll....nnnnnn...oooooo..rrrrrrsssssssstttt..uuuuuuuuuuuuwwyyyzzzzzz.\
    ................................oo.............uu............................aaiioouuuuuuuuuu.aa\
    aa....ggkkoooo..j...gg..nnaa....aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............\
    ................
    """.utf8)

  /// The same for U+1E00..<U+1F00.
  private static let latinAdditional = Array(
    """
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr\
    ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy......aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......
    """.utf8)
}

/// How the library reads text.
public enum SearchText {
  /// What a UTF-16 code unit that stands for a character counts as in a word: a letter or digit, nothing, or a space.
  public static func folded(_ unit: Int) -> String {
    switch Unicode.Scalar(UInt32(unit)).map(LetterFolding.fold) {
    case .letter(let letter): String(letter)
    case .nothing: ""
    case .separator, nil: " "
    }
  }
}
