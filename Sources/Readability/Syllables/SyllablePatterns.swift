internal import LanguageParts

/// Groups of vowels in a word, and letters that add a syllable to them or take one away. All patterns are looked for at
/// once, letter by letter, by a table of states (Aho and Corasick, 1975).
struct SyllablePatterns: Sendable {
  /// Where each state goes at each letter, row by row.
  private var next: [Int] = Array(repeating: 0, count: SyllablePatterns.letters)
  /// By how much the patterns that end in a state change the count.
  private var changes = [0]

  /// 0 is any other sign, 1 to 26 are letters, and two are the ends of a word.
  private static let letters = 29
  private static let (beginning, end) = (27, 28)

  /// - Parameter file: patterns such as `+ia` and `-e$`, separated by blanks; `^` and `$` are the ends of a word.
  init(_ file: LanguageFile) throws(LanguageFileError) {
    for line in file.lines {
      for written in line.text.split(separator: " ") {
        guard let sign = written.first, "+-".contains(sign), written.utf8.count > 2 else {
          throw file.error("needs patterns such as '-e$', not '\(written)'", line: line.number)
        }
        add(written.utf8.dropFirst().map(Self.letter), change: sign == "+" ? 1 : -1)
      }
    }
    connect()
  }

  private mutating func add(_ pattern: [Int], change: Int) {
    var state = 0
    for letter in pattern {
      let cell = state * Self.letters + letter
      if next[cell] == 0 {
        next[cell] = changes.count
        changes.append(0)
        next += Array(repeating: 0, count: Self.letters)
      }
      state = next[cell]
    }
    changes[state] += change
  }

  /// Where a pattern breaks off, the search goes on in the longest one that ends in the same letters.
  private mutating func connect() {
    var fallbacks = Array(repeating: 0, count: changes.count)
    var states = [0]
    var position = 0
    while position < states.count {
      let state = states[position]
      position += 1
      for letter in 0..<Self.letters {
        let (cell, other) = (state * Self.letters + letter, fallbacks[state] * Self.letters + letter)
        let child = next[cell]
        guard child != 0 else {
          next[cell] = state == 0 ? 0 : next[other]
          continue
        }
        fallbacks[child] = state == 0 ? 0 : next[other]
        changes[child] += changes[fallbacks[child]]
        states.append(child)
      }
    }
  }

  /// - Parameter word: letters of ASCII, and apostrophes, which count for nothing.
  func count(_ word: Span<UInt8>) -> Int {
    var state = next[Self.beginning]
    var count = changes[state]
    var followsVowel = false
    for index in word.indices where word[index] != UInt8(ascii: "'") {
      let byte = word[index] | 0x20
      let isVowel = Self.isVowel(byte)
      state = next[state * Self.letters + Self.letter(byte)]
      count += changes[state] + (isVowel && !followsVowel ? 1 : 0)
      followsVowel = isVowel
    }
    return max(count + changes[next[state * Self.letters + Self.end]], 1)
  }

  private static func letter(_ byte: UInt8) -> Int {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte - UInt8(ascii: "a")) + 1
    case UInt8(ascii: "^"): beginning
    case UInt8(ascii: "$"): end
    default: 0
    }
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
      UInt8(ascii: "y"):
      true
    default: false
    }
  }
}
