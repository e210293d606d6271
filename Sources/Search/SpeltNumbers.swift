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

  /// Three digits or more in a row are one number, spelt or not: `nine eight eight`, `9 8 8`.
  func joiningDigits(_ words: [QueryWord]) -> [QueryWord] {
    var result: [QueryWord] = []
    var start = 0
    while start < words.count {
      let run = words[start...].prefix { digit($0.text) != nil }
      if run.count > 2, let first = run.first, let last = run.last {
        let number = run.compactMap { digit($0.text) }.map(String.init).joined()
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

  private func digit(_ word: [UInt16]) -> Int? {
    if word.count == 1, (0x30...0x39).contains(word[0]) { return Int(word[0]) - 0x30 }
    return digits[word].flatMap { $0 < 10 ? $0 : nil }
  }
}
