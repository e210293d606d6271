internal import LanguageParts

/// Lower case and no accents: how a character counts in a word. Characters past U+FFFF separate words. The browser's
/// client does the same with `normalize("NFD")`; a test compares the two over the whole Basic Multilingual Plane.
///
/// Letters that are built on no plain one (`đ`, `ł`, `ß`) count as themselves, unless a language's file says what they
/// count as. They then do so in every language, as letters with accents do: people search in the language that comes to
/// them, and a name stands on pages of any.
struct LetterFolding: Sendable {
  enum Folded: Equatable {
    /// Not part of a word.
    case separator
    /// Leaves no trace: apostrophes, combining accents, soft hyphens, zero-width joiners.
    case nothing
    case letter(Unicode.Scalar)
    /// Several, in place of one: `ss` of `ß`.
    case letters(String)
  }

  /// By what every language's files say.
  static let standard = LanguageLibrary.builtIn.folding
  /// By Unicode alone.
  static let plain = LetterFolding()

  private let letters: [Unicode.Scalar: Folded]
  /// The same as the search script takes it: a letter and what it counts as, such as `đd ßss`; empty without any.
  let text: String

  private init() {
    letters = [:]
    text = ""
  }

  /// - Parameter files: the letters of each language.
  /// - Throws: for a line that is no letter's, and for letters that do not count alike in every file.
  init(_ files: [LanguageFile]) throws(LanguageFileError) {
    var known: [Unicode.Scalar: String] = [:]
    for file in files {
      for (letter, plain, line) in try file.letters() {
        if let other = known.updateValue(plain, forKey: letter), other != plain {
          throw file.error("'\(letter)' counts as '\(other)' in another language, and must count alike", line: line)
        }
      }
    }
    letters = known.mapValues { plain in
      let scalars = plain.unicodeScalars
      return scalars.count == 1 ? scalars.first.map(Folded.letter) ?? .nothing : .letters(plain)
    }
    text = known.sorted { $0.key < $1.key }.map { "\($0.key)\($0.value)" }.joined(separator: " ")
  }

  func fold(_ scalar: Unicode.Scalar) -> Folded {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: return .letter(scalar)
    case 0x41...0x5A: return .letter(Unicode.Scalar(UInt8(scalar.value) | 0x20))
    case 0x27, 0xAD, 0x2018, 0x2019, 0x200B...0x200D, 0x2BC, 0x300...0x36F, 0xFEFF: return .nothing
    case 0..<0x80: return .separator
    case 0xC0..<0x250: return base(scalar, in: Self.latin, from: 0xC0)
    case 0x1E00..<0x1F00: return base(scalar, in: Self.latinAdditional, from: 0x1E00)
    case 0x10000...: return .separator
    case 0xFB00...0xFB06: return .letters(Self.ligatures[Int(scalar.value) - 0xFB00])
    // Full-width forms of ASCII.
    case 0xFF01...0xFF5E: return fold(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
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

  private func base(_ scalar: Unicode.Scalar, in table: [UInt8], from start: UInt32) -> Folded {
    let byte = table[Int(scalar.value - start)]
    return byte == UInt8(ascii: ".") ? lowerCased(scalar) : .letter(Unicode.Scalar(byte))
  }

  /// Letters and digits of other alphabets, in lower case where that is one character.
  private func lowerCased(_ scalar: Unicode.Scalar) -> Folded {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter:
      let lower = scalar.properties.lowercaseMapping.unicodeScalars
      return counted(lower.count == 1 ? lower.first ?? scalar : scalar)
    case .lowercaseLetter, .modifierLetter, .otherLetter, .decimalNumber, .letterNumber, .otherNumber,
      // Beyond the accents, which `fold` takes away, marks are vowels and tones.
      .nonspacingMark, .spacingMark, .enclosingMark:
      return counted(scalar)
    default: return .separator
    }
  }

  private func counted(_ letter: Unicode.Scalar) -> Folded { letters[letter] ?? .letter(letter) }

  /// A text in which each character beyond ASCII stands as it counts in a word, or as it is where it parts words.
  func foldedBeyondASCII(_ text: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.isASCII ? .separator : fold(scalar) {
      case .separator: result.append(scalar)
      case .nothing: break
      case .letter(let letter): result.append(letter)
      case .letters(let letters): result.append(contentsOf: letters.unicodeScalars)
      }
    }
    return String(result)
  }

  private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]

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
