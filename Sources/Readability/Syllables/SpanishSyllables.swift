/// Spanish: its spelling says it all. Every strong vowel makes a syllable, and so does a weak one with an accent; other weak
/// vowels lean on a neighbour, or make one where there is none.
struct SpanishSyllables: SyllableRules {
  let syllablesInDigit = 2

  func count(_ word: Span<UInt8>) -> Int {
    let letters = Array(word.text.lowercased().unicodeScalars)
    var run = VowelRun()
    for index in letters.indices {
      let before = index > 0 ? letters[index - 1] : nil
      let after = index + 1 < letters.count ? letters[index + 1] : nil
      switch letters[index] {
      // What is not heard parts no vowels: prohibir.
      case "h" where before != "c": break
      case "u" where before == "q" || before == "g" && after.map(Self.isFront) ?? false: break
      case "y" where after.map(Self.isVowel) ?? false: run.end()
      case "i", "y": run.addWeak("i")
      case "u", "ü": run.addWeak("u")
      case let letter where Self.isVowel(letter): run.addStrong()
      default: run.end()
      }
    }
    run.end()
    return max(run.syllables, 1)
  }

  private static func isFront(_ letter: Unicode.Scalar) -> Bool {
    switch letter {
    case "e", "i", "é", "í": true
    default: false
    }
  }

  private static func isVowel(_ letter: Unicode.Scalar) -> Bool {
    switch letter {
    case "a", "e", "i", "o", "u", "á", "é", "í", "ó", "ú", "ü", "à", "è", "ò", "â", "ê", "ô": true
    default: false
    }
  }
}

/// Vowels that follow one another.
private struct VowelRun {
  private(set) var syllables = 0
  private var hasStrong = false
  private var lastWeak: Unicode.Scalar?
  private var isEmpty = true

  mutating func addStrong() {
    syllables += 1
    (hasStrong, lastWeak, isEmpty) = (true, nil, false)
  }

  mutating func addWeak(_ letter: Unicode.Scalar) {
    // A vowel does not lean on its like: chi-i-ta.
    if letter == lastWeak { syllables += 1 }
    (lastWeak, isEmpty) = (letter, false)
  }

  mutating func end() {
    if !isEmpty, !hasStrong { syllables += 1 }
    (hasStrong, lastWeak, isEmpty) = (false, nil, true)
  }
}
