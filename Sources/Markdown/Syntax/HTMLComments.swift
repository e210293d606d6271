/// HTML comments in raw HTML: notes to oneself, never published.
enum HTMLComments {
  /// `html` without its comments; one that is not closed reaches to the end.
  static func removed(from html: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard var start = find(opening, in: html) else { return html }
    var rest = html
    var kept: [UInt8] = []
    while true {
      kept += rest[..<start]
      rest = rest[(start + opening.count)...]
      // `<!-->` and `<!--->` are whole comments.
      if rest.starts(with: [UInt8(ascii: ">")]) {
        rest = rest.dropFirst()
      } else if rest.starts(with: [UInt8(ascii: "-"), UInt8(ascii: ">")]) {
        rest = rest.dropFirst(2)
      } else {
        guard let end = find(closing, in: rest) else { return kept[...] }
        rest = rest[(end + closing.count)...]
      }
      guard let next = find(opening, in: rest) else { return (kept + rest)[...] }
      start = next
    }
  }

  private static let opening = Array("<!--".utf8)
  private static let closing = Array("-->".utf8)

  private static func find(_ needle: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    var index = bytes.startIndex
    while let hit = bytes[index...].firstIndex(of: needle[0]) {
      if bytes[hit...].starts(with: needle) { return hit }
      index = hit + 1
    }
    return nil
  }
}
