import CCMarkGFM

/// The text of a paragraph, heading or table cell as cmark gathered it, and where each piece of it stands in the file.
///
/// cmark strips quote markers, indentation, link reference definitions, a heading's hashes and the backslashes before
/// pipes before it looks for inlines, and gives inlines columns in what remains.
struct InlineContent {
  private(set) var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  /// Pieces in order: where one starts in `bytes` and in the file; `source` is -1 where the piece was not found.
  private var pieces: [(content: Int, source: Int)] = []

  /// Forgets the last block and takes another's text.
  mutating func load(_ node: CNode) {
    let content = node.pointee.content
    bytes = UnsafeBufferPointer(start: content.ptr, count: content.ptr == nil ? 0 : Int(content.size))
    pieces.removeAll(keepingCapacity: true)
  }

  mutating func add(content: Int, source: Int) {
    pieces.append((content, source))
  }

  /// The range in the file of a range of the content; nil where either end is unknown.
  func source(_ range: Range<Int>) -> Range<Int>? {
    guard let start = source(range.lowerBound), !range.isEmpty else { return nil }
    guard let last = source(range.upperBound - 1), last >= start else { return nil }
    return start..<last + 1
  }

  private func source(_ position: Int) -> Int? {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].content <= position { low = middle + 1 } else { high = middle }
    }
    guard low > 0, pieces[low - 1].source >= 0 else { return nil }
    return pieces[low - 1].source + position - pieces[low - 1].content
  }
}

// MARK: - Paragraphs and headings

extension InlineContent {
  /// Finds each line of the content at the end of a line of the file, the first of them at or after `firstLine`.
  mutating func findLines(in text: SourceText, firstLine: Int, lastLine: Int) {
    var line = max(firstLine, 1)
    var start = 0
    while start < bytes.count {
      // cmark ends every line of a block with a line feed, whatever ends it in the file.
      let end = bytes.firstOffset(of: UInt8(ascii: "\n"), from: start) ?? bytes.count
      let piece = UnsafeBufferPointer(rebasing: bytes[start..<end])
      // Definitions of link references may have been cut from the start; after that, lines follow one another.
      while start == 0, line < lastLine, !Self.ends(line, with: piece, in: text) { line += 1 }
      let found = Self.ends(line, with: piece, in: text)
      add(content: start, source: found ? text.lines[line - 1].end - piece.count : -1)
      line += 1
      start = end + 1
    }
  }

  private static func ends(_ line: Int, with piece: UnsafeBufferPointer<UInt8>, in text: SourceText) -> Bool {
    guard line <= text.lines.count else { return false }
    let bounds = text.lines[line - 1]
    return bounds.end - piece.count >= bounds.start && text.has(piece, at: bounds.end - piece.count)
  }
}

// MARK: - Table cells

extension InlineContent {
  /// Finds a cell's text in `cell`, its range in the file, where backslashes before pipes still stand.
  mutating func findCell(_ cell: Range<Int>, in text: SourceText) {
    var content = 0
    var source = cell.lowerBound
    if content < bytes.count { add(content: 0, source: source) }
    while content < bytes.count, source < cell.upperBound {
      if text.bytes[source] == UInt8(ascii: "\\"), text.bytes.byte(source + 1) == UInt8(ascii: "|"),
        bytes[content] == UInt8(ascii: "|")
      {
        source += 1
        add(content: content, source: source)
      }
      guard text.bytes[source] == bytes[content] else { break }
      content += 1
      source += 1
    }
    if content < bytes.count { add(content: content, source: -1) }
  }
}
