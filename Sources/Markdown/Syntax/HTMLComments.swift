/// HTML comments in raw HTML: notes to oneself, never published.
public enum HTMLComments {
  /// `html` without its comments; one that is not closed reaches to the end.
  public static func removed(from html: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard var start = find(opening, in: html) else { return html }
    var kept = Array(html[..<start])
    while let end = end(ofCommentAt: start, in: html) {
      guard let next = find(opening, in: html[end...]) else { return (kept + html[end...])[...] }
      kept += html[end..<next]
      start = next
    }
    return kept[...]
  }

  /// Where a comment begins that is not closed; nil where all are.
  public static func unclosed(in html: ArraySlice<UInt8>) -> Int? {
    var rest = html
    while let start = find(opening, in: rest) {
      guard let end = end(ofCommentAt: start, in: html) else { return start }
      rest = html[end...]
    }
    return nil
  }

  /// The closed comments, each with what stands between its signs.
  public static func all(in html: ArraySlice<UInt8>) -> [(whole: Range<Int>, inner: Range<Int>)] {
    var found: [(whole: Range<Int>, inner: Range<Int>)] = []
    var rest = html
    while let start = find(opening, in: rest), let end = end(ofCommentAt: start, in: html) {
      let inner = start + opening.count
      found.append((start..<end, inner..<max(inner, end - closing.count)))
      rest = html[end...]
    }
    return found
  }

  /// The index behind a comment; nil where it is not closed.
  static func end(ofCommentAt start: Int, in html: ArraySlice<UInt8>) -> Int? {
    let rest = html[(start + opening.count)...]
    // `<!-->` and `<!--->` are whole comments.
    if rest.starts(with: ">".utf8) { return rest.startIndex + 1 }
    if rest.starts(with: "->".utf8) { return rest.startIndex + 2 }
    return find(closing, in: rest).map { $0 + closing.count }
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
