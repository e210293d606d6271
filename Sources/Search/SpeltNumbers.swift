/// Numbers as they are spelt in a language.
struct SpeltNumbers: Sendable {
  /// From nought.
  private let words: [[UInt16]]
  private let digits: [[UInt16]: Int]

  init(_ words: [String]) {
    self.words = words.map { Array($0.utf16) }
    digits = Dictionary(zip(self.words, words.indices), uniquingKeysWith: { one, _ in one })
  }

  /// The other spelling of a number: `4` of `four`, and the other way round.
  func otherSpelling(of word: [UInt16]) -> [UInt16]? {
    if let number = digits[word] { return Array(String(number).utf16) }
    guard word.count <= 2, let number = Int(String(decoding: word, as: UTF16.self)), words.indices.contains(number)
    else {
      return nil
    }
    return words[number]
  }

  /// Three spelt digits or more in a row are one number: `nine eight eight`.
  func joiningDigits(_ words: [QueryWord]) -> [QueryWord] {
    var result: [QueryWord] = []
    var start = 0
    while start < words.count {
      let run = words[start...].prefix { digits[$0.text].map { $0 < 10 } ?? false }
      if run.count > 2, let first = run.first, let last = run.last {
        let number = run.map { String(digits[$0.text] ?? 0) }.joined()
        result.append(
          QueryWord(
            text: Array(number.utf16), range: first.range.lowerBound..<last.range.upperBound, isStopWord: false))
      } else {
        result += run.isEmpty ? words[start...start] : run
      }
      start += max(run.count, 1)
    }
    return result
  }
}
