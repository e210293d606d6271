/// What a result shows of a page; one line of a part `p`, without the section. See `IndexFormat`.
enum PageRecord {
  /// The longest opening of a passage, in bytes.
  static let leadLimit = 150

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
    for byte in text.utf8 { record.append(byte < 0x20 ? 0x20 : byte) }
  }

  /// The opening words, cut between words, with an ellipsis where something is left out.
  private static func appendLead(of text: Span<UInt8>, _ range: Range<Int>, to record: inout [UInt8]) {
    let start = record.count
    var lastGap = start
    var spaced = true
    for index in range {
      let byte = text[index]
      if byte <= 0x20 {
        if spaced { continue }
        lastGap = record.count
        record.append(0x20)
        spaced = true
      } else {
        record.append(byte)
        spaced = false
      }
      if record.count - start > leadLimit {
        if lastGap == start { lastGap = scalarBoundary(in: record, before: start + leadLimit) }
        record.removeSubrange(lastGap...)
        record += Array("…".utf8)
        return
      }
    }
    if spaced, record.count > start { record.removeLast() }
  }

  private static func scalarBoundary(in bytes: [UInt8], before end: Int) -> Int {
    var index = end
    while index > 0, bytes[index] & 0xC0 == 0x80 { index -= 1 }
    return index
  }
}
