import Testing

@testable import Search

@Suite struct WordTableTests {
  /// Short words are told by the table's slots alone, others by the words behind them: every length, with beginnings
  /// and ends in common.
  private static let words = (1...31).flatMap { length in
    (0..<200).map { number in
      let tail = String(number, radix: 36)
      let padding = String(repeating: number.isMultiple(of: 2) ? "a" : "b", count: max(length - tail.count, 0))
      return WordKey((number % 3 == 0 ? tail + padding : padding + tail).utf8.prefix(length))
    }
  }

  @Test func wordsAreNumberedInTheOrderOfTheirArrival() {
    var table = WordTable()
    var numbers: [[UInt8]: Int] = [:]
    for word in Self.words + Self.words.reversed() {
      let expected = numbers[word.bytes] ?? numbers.count
      numbers[word.bytes] = expected
      #expect(table.number(of: word) == expected)
    }
    #expect(table.words.count == numbers.count)
    #expect(numbers.count > 4_000)
    #expect(table.words.enumerated().allSatisfy { table.find($0.element) == $0.offset })
  }

  @Test func aWordThatNeverCameIsNotFound() {
    var table = WordTable()
    for word in Self.words { _ = table.number(of: word) }
    #expect(table.find(WordKey("zebra".utf8)) == nil)
    #expect(table.find(WordKey("aaaaaaaazebra".utf8)) == nil)
  }

  @Test func hashesOfShortWordsSpreadOverTheTable() {
    let words = (0..<10_000).map { WordKey(String($0, radix: 26).utf8) }
    let places = Set(words.map { $0.hash & 0xFFFF })
    // Chance alone would leave 65,536 × (1 − e^(−10,000/65,536)), which is 9,273.
    #expect(places.count > 8_500)
  }
}
