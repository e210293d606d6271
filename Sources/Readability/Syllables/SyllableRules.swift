/// How many syllables the words of a language have.
protocol SyllableRules: Sendable {
  /// What a digit counts for: numbers are counted as if they were read digit by digit.
  var syllablesInDigit: Int { get }
  /// - Parameter word: letters and apostrophes between them. Those beyond ASCII are small.
  func count(_ word: Span<UInt8>) -> Int
}

extension Span<UInt8> {
  var text: String { withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) } }

  var isASCII: Bool {
    for index in indices where self[index] >= 0x80 { return false }
    return true
  }

  func hasSuffix(_ suffix: StaticString) -> Bool {
    let letters = UnsafeBufferPointer(start: suffix.utf8Start, count: suffix.utf8CodeUnitCount)
    guard count >= letters.count else { return false }
    for index in letters.indices where self[count - letters.count + index] | 0x20 != letters[index] { return false }
    return true
  }
}
