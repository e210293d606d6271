/// Counts the syllables of what stands between two blanks: a word, a compound, an abbreviation or a number.
final class SyllableCounter: Sendable {
  let rules: any SyllableRules
  private let known: KnownSyllables

  init(_ rules: any SyllableRules, _ known: KnownSyllables) {
    self.rules = rules
    self.known = known
  }

  /// - Parameter word: at least a letter or a digit, with whatever stands around and between them.
  func count(_ word: Span<UInt8>) -> Int {
    var (total, index) = (0, 0)
    while index < word.count {
      let start = index
      if LetterKinds(word[index]) == .digit {
        index = Self.end(of: .digit, in: word, from: index)
        total += (index - start) * rules.syllablesInDigit
        // Letters right behind a digit are read with it: 1st, 90s.
        index = Self.end(of: .letter, in: word, from: index)
      } else if LetterKinds(word[index]).contains(.letter) {
        index = Self.endOfPart(of: word, from: index)
        total += count(part: word.extracting(start..<index))
      } else {
        index += 1
      }
    }
    return max(total, 1)
  }

  private static func end(of kind: LetterKinds, in word: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < word.count, LetterKinds(word[index]).contains(kind) { index += 1 }
    return index
  }

  /// Where letters end, with apostrophes between them.
  private static func endOfPart(of word: Span<UInt8>, from start: Int) -> Int {
    var index = end(of: .letter, in: word, from: start)
    while index + 1 < word.count, word[index] == UInt8(ascii: "'"), LetterKinds(word[index + 1]).contains(.letter) {
      index = end(of: .letter, in: word, from: index + 1)
    }
    return index
  }

  private func count(part: Span<UInt8>) -> Int {
    let isCapital = part.count > 1 && LetterKinds(part[0]).contains(.capital) && LetterKinds(part[1]).contains(.capital)
    if isCapital, let count = known.count(capitals: part) ?? spelt(part) { return count }
    guard !part.isASCII else { return known.count(part) ?? rules.count(part) }
    let small = Array(part.text.lowercased().utf8)
    return known.count(small.span) ?? rules.count(small.span)
  }

  /// Capitals without a vowel are read letter by letter: CBT. An s behind them is no letter of it.
  private func spelt(_ part: Span<UInt8>) -> Int? {
    var total = 0
    for index in part.indices {
      switch part[index] {
      case UInt8(ascii: "A"), UInt8(ascii: "E"), UInt8(ascii: "I"), UInt8(ascii: "O"), UInt8(ascii: "U"),
        UInt8(ascii: "Y"):
        return nil
      case UInt8(ascii: "s") where index == part.count - 1: break
      case let letter where LetterKinds(letter).contains(.capital):
        total += known.count(part.extracting(index..<index + 1)) ?? 1
      default: return nil
      }
    }
    return total
  }
}
