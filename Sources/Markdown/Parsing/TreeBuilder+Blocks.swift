import CCMarkGFM

// What blocks hold.

extension TreeBuilder {
  mutating func fillBlock(_ record: inout NodeRecord, _ node: CNode) {
    switch record.tag {
    case .htmlBlock: fillHTML(&record, node)
    case .codeBlock: fillCode(&record, node)
    case .heading: record.detail = UInt16(truncatingIfNeeded: ccmark_heading(node).level)
    case .list: fillList(&record, ccmark_list(node))
    case .item: fillItem(&record, node)
    case .table: fillTable(&record, node)
    case .tableRow: if cmark_gfm_extensions_get_table_row_is_header(node) != 0 { record.flags.insert(.marked) }
    case .tableCell: fillCell(&record)
    case .footnoteDefinition:
      let label = store(ccmark_literal(node))
      set(&record, NodePair(first: label, number: UInt32(max(ccmark_footnote_count(node), 0))))
    default: break
    }
  }

  /// The literal begins with the line's indentation, the range after it.
  private mutating func fillHTML(_ record: inout NodeRecord, _ node: CNode) {
    let literal = UnsafeBufferPointer(ccmark_literal(node))
    let indentation = literal.prefix { $0 == UInt8(ascii: " ") }.count
    record.first = store(literal, at: record.range.map { $0.lowerBound - indentation })
  }

  private mutating func fillCode(_ record: inout NodeRecord, _ node: CNode) {
    var infoStart: Int?
    var codeStart = record.range?.lowerBound
    if ccmark_is_fenced(node), let start = codeStart, let fence = text.bytes[start...].first {
      codeStart = text.line(node.pointee.start_line + 1)?.start
      infoStart = text.bytes[start...].firstIndex { $0 != fence && $0 != UInt8(ascii: " ") }
    }
    let code = store(ccmark_code(node), at: codeStart)
    set(&record, code, store(ccmark_info(node), at: infoStart))
  }

  private func fillList(_ record: inout NodeRecord, _ list: cmark_list) {
    record.detail = list.list_type == CMARK_BULLET_LIST ? 0 : list.delimiter == CMARK_PAREN_DELIM ? 2 : 1
    record.first.start = UInt32(max(list.start, 0))
    if list.tight { record.flags.insert(.marked) }
  }

  /// Only the task list extension puts its mark on items.
  private func fillItem(_ record: inout NodeRecord, _ node: CNode) {
    guard node.pointee.extension != nil else { return }
    record.flags.insert(.marked)
    if ccmark_list(node).checked { record.flags.insert(.checked) }
  }
}

// MARK: - Tables

extension TreeBuilder {
  private mutating func fillTable(_ record: inout NodeRecord, _ node: CNode) {
    let count = Int(cmark_gfm_extensions_get_table_columns(node))
    guard let letters = cmark_gfm_extensions_get_table_alignments(node) else { return }
    record.first = ByteRange(start: arena.count, count: count, inArena: true)
    for column in 0..<count { arena.append(MarkdownAlignment(letter: letters[column]).rawValue) }
  }

  /// A cell takes its column from the cell before it, its alignment from the table and its kind from the row.
  private mutating func fillCell(_ record: inout NodeRecord) {
    let rowIndex = Int(record.parent)
    let alignments = records[Int(records[rowIndex].parent)].first
    let alignment = row.column < alignments.count ? arena[Int(alignments.start) + row.column] : 0
    record.detail = UInt16(truncatingIfNeeded: row.column)
    record.flags = NodeRecord.Flags(rawValue: alignment << NodeRecord.Flags.alignmentShift)
    if records[rowIndex].flags.contains(.marked) { record.flags.insert(.marked) }
    row.column += 1
  }
}

extension MarkdownAlignment {
  /// From the letter that cmark keeps.
  fileprivate init(letter: UInt8) {
    switch letter {
    case UInt8(ascii: "l"): self = .left
    case UInt8(ascii: "c"): self = .center
    case UInt8(ascii: "r"): self = .right
    default: self = .none
    }
  }
}

// MARK: - Explicit syntax

extension TreeBuilder {
  /// Marks a heading whose last child is text that ends in `{#id}`, and that text.
  mutating func markHeadingID(_ heading: Int) {
    let last = records.count - 1
    guard last > heading, records[last].tag == .text, Int(records[last].parent) == heading,
      HeadingID.bytes(in: bytes(records[last].first)) != nil
    else { return }
    records[heading].flags.insert(.marked)
    records[last].flags.insert(.marked)
  }

  /// Marks a quote whose first line is an alert's marker, and hides the marker with its line break, or with its
  /// paragraph when that holds nothing else.
  mutating func markAlert(_ quote: Int) {
    let paragraph = quote + 1
    let marker = quote + 2
    guard marker < records.count, records[paragraph].tag == .paragraph, records[marker].tag == .text,
      records[marker].first.count <= MarkdownAlert.Kind.longestMarker,
      let kind = MarkdownAlert.Kind(marker: bytes(records[marker].first)),
      let number = MarkdownAlert.Kind.allCases.firstIndex(of: kind)
    else { return }
    let isAlone = Int(records[paragraph].end) == marker + 1
    guard isAlone || records[marker + 1].tag == .softBreak || records[marker + 1].tag == .lineBreak else { return }
    records[quote].flags.insert(.marked)
    records[quote].detail = UInt16(truncatingIfNeeded: number)
    for hidden in isAlone ? [paragraph] : [marker, marker + 1] { records[hidden].flags.insert(.hidden) }
  }
}
