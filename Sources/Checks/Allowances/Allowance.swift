public import Curriculum
public import Diagnostics

/// Findings of one rule that somebody has looked at and lets stand, with the reason, where they stand.
public struct Allowance: Sendable {
  let text: AllowanceText
  /// Of the comment.
  let place: Place
  /// The bytes that it holds for; nil for the whole file.
  let extent: Range<Int>?

  /// Whether its last day has passed.
  func hasEnded(_ today: CalendarDate) -> Bool { text.until.map { $0 < today } ?? false }

  /// Whether it is about a finding of its own file.
  func silences(_ finding: Diagnostic) -> Bool {
    guard finding.rule == text.rule else { return false }
    guard let range = finding.place?.range else { return extent == nil && text.words == nil }
    guard extent.map({ $0.overlaps(range) || $0.contains(range.lowerBound) }) ?? true else { return false }
    return text.words.map { place.file.holds($0, in: range) } ?? true
  }
}

extension SourceFile {
  /// Whether a text stands in a part of the file, not as part of longer words.
  fileprivate func holds(_ words: String, in range: Range<Int>) -> Bool {
    let (text, words) = (bytes[range.clamped(to: 0..<bytes.count)], Array(words.utf8))
    guard !words.isEmpty else { return false }
    var start = text.startIndex
    while let hit = text[start...].firstIndex(of: words[0]) {
      let end = hit + words.count
      if text[hit...].starts(with: words), !isInWord(before: hit), !isInWord(before: end) { return true }
      start = hit + 1
    }
    return false
  }

  /// Whether the byte before an offset and the one at it belong to one word.
  private func isInWord(before offset: Int) -> Bool {
    offset > 0 && offset < bytes.count && bytes[offset - 1].isInWord && bytes[offset].isInWord
  }
}

extension UInt8 {
  fileprivate var isInWord: Bool { isLetter || isDigit }
}
