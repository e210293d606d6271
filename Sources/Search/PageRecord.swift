/// What a result shows of a page; one line of a part `p`, without the section. See `IndexFormat`.
enum PageRecord {
  /// The longest opening of a passage, in bytes.
  static let leadLimit = 160

  static func append(_ document: SearchDocument, to record: inout [UInt8]) {
    appendText(document.url, to: &record)
    record.append(tab)
    appendText(document.title, to: &record)
    for (number, passage) in document.passages.prefix(IndexFormat.lastPassage + 1).enumerated() {
      record.append(tab)
      appendText(passage.anchor ?? "", to: &record)
      record.append(tab)
      appendText(passage.heading, to: &record)
      record.append(tab)
      if number == 0, !document.summary.isEmpty {
        let summary = Array(document.summary.utf8)
        appendLead(of: summary.span, 0..<summary.count, to: &record)
      } else {
        appendLead(of: document.text.span, passage.range, to: &record)
      }
    }
  }

  private static let tab = UInt8(ascii: "\t")

  /// White space and control characters become single spaces.
  private static func appendText(_ text: String, to record: inout [UInt8]) {
    let start = record.count
    record += text.utf8
    for index in start..<record.count where record[index] < 0x20 { record[index] = 0x20 }
  }

  /// The opening sentences that fit; where not even the first does, its opening words with an ellipsis. Blocks that end
  /// without a full stop, such as the items of a list, are parted by semicolons.
  private static func appendLead(of text: Span<UInt8>, _ range: Range<Int>, to record: inout [UInt8]) {
    let start = record.count
    /// Where the last whole sentence ends.
    var end = start
    var word = nextWord(in: text, from: range.lowerBound, before: range.upperBound)
    while !word.isEmpty {
      let isFirst = record.count == start
      guard record.count - start + word.count + (isFirst ? 0 : 1) <= leadLimit else {
        if isFirst {
          append(
            text.extracting(word.lowerBound..<scalarBoundary(in: text, at: word.lowerBound + leadLimit)), to: &record)
        }
        if end > start { record.removeLast(record.count - end) } else { record += "…".utf8 }
        return
      }
      if !isFirst { record.append(0x20) }
      append(text.extracting(word), to: &record)
      let next = nextWord(in: text, from: word.upperBound, before: range.upperBound)
      if endsSentence(word, text) {
        end = record.count
      } else if !next.isEmpty, hasLineFeed(text, word.upperBound..<next.lowerBound) {
        end = record.count
        if let last = record.last, !partingMarks.contains(last) { record.append(UInt8(ascii: ";")) }
      }
      word = next
    }
  }

  private static let partingMarks = Array(".,;:!?".utf8)

  /// Whether a word ends in what ends a sentence: not an initial or an abbreviation such as `Dr.`
  private static func endsSentence(_ word: Range<Int>, _ text: Span<UInt8>) -> Bool {
    var last = word.upperBound - 1
    while last > word.lowerBound, closingMarks.contains(text[last]) { last -= 1 }
    switch text[last] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case UInt8(ascii: "."): return last - word.lowerBound > 2
    default: return last >= word.lowerBound + 2 && isWideFullStop(text, last)
    }
  }

  private static let closingMarks = Array(")\"'".utf8)

  /// U+3002, as Chinese and Japanese have it.
  private static func isWideFullStop(_ text: Span<UInt8>, _ last: Int) -> Bool {
    text[last] == 0x82 && text[last - 1] == 0x80 && text[last - 2] == 0xE3
  }

  private static func hasLineFeed(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.contains { text[$0] == UInt8(ascii: "\n") }
  }

  /// The next run of anything but white space and control characters; empty at the end.
  private static func nextWord(in text: Span<UInt8>, from start: Int, before end: Int) -> Range<Int> {
    var first = start
    while first < end, text[first] <= 0x20 { first += 1 }
    var last = first
    while last < end, text[last] > 0x20 { last += 1 }
    return first..<last
  }

  private static func append(_ bytes: Span<UInt8>, to record: inout [UInt8]) {
    bytes.withUnsafeBufferPointer { record.append(contentsOf: $0) }
  }

  private static func scalarBoundary(in bytes: Span<UInt8>, at end: Int) -> Int {
    var index = end
    while index > 0, bytes[index] & 0xC0 == 0x80 { index -= 1 }
    return index
  }
}
