import CCMarkGFM

// Where blocks stand.

/// A table's row on its way from cell to cell.
struct RowPlace {
  /// The column of the next cell, 0-based.
  var column = 0
  /// Where the next cell begins in the file, -1 if unknown.
  var start = -1
  /// Where the row's line ends.
  var end = 0
}

extension TreeBuilder {
  mutating func placeBlock(_ record: inout NodeRecord, _ node: CNode) {
    switch record.tag {
    case .tableRow: placeRow(&record, node)
    case .tableCell: placeCell(&record)
    case .paragraph where node.pointee.start_line == 0: placeParagraphBeforeTable(&record, node)
    default:
      // cmark lets a footnote's definition begin after its label.
      let label = record.tag == .footnoteDefinition ? node.pointee.internal_offset : 0
      guard let start = text.offset(line: node.pointee.start_line, column: node.pointee.start_column - label),
        let end = record.tag == .htmlBlock ? htmlEnd(node) : blockEnd(node), end >= start
      else { return }
      record.range = start..<trimmedEnd(start..<end)
    }
  }

  /// Without the white space and blank lines at a range's end, which cmark counts in some blocks and not in others.
  private func trimmedEnd(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, text.bytes[end - 1].isSpace { end -= 1 }
    return end
  }

  /// cmark's end column is the last byte's, 1-based; 0 on an empty line.
  private func blockEnd(_ node: CNode) -> Int? {
    guard let line = text.line(node.pointee.end_line) else { return nil }
    return min(line.start + Int(max(node.pointee.end_column, 0)), line.end)
  }

  /// cmark counts the last line of some blocks of HTML and not that of others; their text holds them all.
  private func htmlEnd(_ node: CNode) -> Int? {
    let lines = UnsafeBufferPointer(ccmark_literal(node)).count { $0 == UInt8(ascii: "\n") }
    return text.line(node.pointee.start_line + Int32(truncatingIfNeeded: max(lines, 1)) - 1)?.end
  }

  /// The lines of a paragraph right above a table's header belong to the paragraph that became the table; cmark gives
  /// the table their start and makes a paragraph without a place.
  private func placeParagraphBeforeTable(_ record: inout NodeRecord, _ node: CNode) {
    guard let table = node.pointee.next,
      let start = text.offset(line: table.pointee.start_line, column: table.pointee.start_column),
      let header = headerLine(from: Int(table.pointee.start_line)), header > Int(table.pointee.start_line)
    else { return }
    record.range = start..<max(start, text.lines[header - 2].end)
  }

  /// The 1-based line at or after `line` that is followed by a row of dashes, nil if there is none within the table.
  private func headerLine(from line: Int) -> Int? {
    var line = max(line, 1)
    while line < text.lines.count {
      let below = text.bytes[text.lines[line].start..<text.lines[line].end]
      let marks = below.allSatisfy { "|-: >\t".utf8.contains($0) }
      if marks, below.contains(UInt8(ascii: "-")) { return line }
      if below.isEmpty { return nil }
      line += 1
    }
    return nil
  }
}

// MARK: - Rows and cells

extension TreeBuilder {
  /// A row is the rest of its line after quote markers and indentation; the header's line is sought, as cmark gives that
  /// of the paragraph it was in.
  private mutating func placeRow(_ record: inout NodeRecord, _ node: CNode) {
    row = RowPlace()
    guard let table = node.pointee.parent else { return }
    var number = Int(node.pointee.start_line)
    let isHeader = cmark_gfm_extensions_get_table_row_is_header(node) != 0
    if isHeader { number = headerLine(from: number) ?? 0 }
    guard let line = text.line(Int32(truncatingIfNeeded: number)) else { return }
    var start = line.start
    if isHeader, number == Int(table.pointee.start_line) { start += max(Int(table.pointee.start_column) - 1, 0) }
    start = skip(from: start, to: line.end) { $0.isSpace || $0 == UInt8(ascii: ">") }
    let end = max(start, trimmedEnd(start..<line.end))
    record.range = start..<end
    // Lines above the header became a paragraph of their own.
    if isHeader, number != Int(table.pointee.start_line) {
      records[Int(record.parent)].rangeStart = UInt32(truncatingIfNeeded: start)
    }
    if text.bytes.byte(start) == UInt8(ascii: "|") { start += 1 }
    row.start = start
    row.end = end
  }

  /// A cell reaches to the next pipe that no backslash escapes; cells that a short row lacks have no place.
  private mutating func placeCell(_ record: inout NodeRecord) {
    guard row.start >= 0 else { return }
    let start = skip(from: row.start, to: row.end, while: \.isSpace)
    guard start < row.end else {
      row.start = -1
      return
    }
    var pipe = start
    while pipe < row.end, text.bytes[pipe] != UInt8(ascii: "|") {
      pipe += text.bytes[pipe] == UInt8(ascii: "\\") && pipe + 1 < row.end ? 2 : 1
    }
    record.range = start..<trimmedEnd(start..<pipe)
    row.start = pipe + 1
  }

  private func skip(from start: Int, to end: Int, while isSkipped: (UInt8) -> Bool) -> Int {
    var offset = start
    while offset < end, isSkipped(text.bytes[offset]) { offset += 1 }
    return offset
  }
}
