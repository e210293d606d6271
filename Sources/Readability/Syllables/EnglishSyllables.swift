internal import Foundation

/// English, as far as letters tell it.
struct EnglishSyllables: SyllableRules {
  let syllablesInDigit = 1
  let patterns: SyllablePatterns
  /// For whom a possessive belongs to.
  let known: KnownSyllables

  func count(_ word: Span<UInt8>) -> Int {
    if word.hasSuffix("'s") { return possessive(of: word.extracting(0..<word.count - 2)) }
    guard !word.isASCII else { return patterns.count(word) }
    return patterns.count(Self.plain(word.text).span)
  }

  /// `nurse's` has one more than `nurse`.
  private func possessive(of owner: Span<UInt8>) -> Int {
    (known.count(owner) ?? count(owner)) + (Self.hisses(owner) ? 1 : 0)
  }

  private static func hisses(_ word: Span<UInt8>) -> Bool {
    word.hasSuffix("s") || word.hasSuffix("x") || word.hasSuffix("z") || word.hasSuffix("ce") || word.hasSuffix("se")
      || word.hasSuffix("ze") || word.hasSuffix("ge") || word.hasSuffix("ch") || word.hasSuffix("sh")
  }

  /// An e with an accent is never silent: `canapé` is read as if it were written `canapay`.
  private static func plain(_ word: String) -> [UInt8] {
    word.replacing("é", with: "ay").decomposedStringWithCanonicalMapping.utf8.filter { $0 < 0x80 }
  }
}
