import CCMarkGFM
import Diagnostics

/// Freezes cmark's tree: one pass in preorder, without recursion.
struct TreeBuilder {
  private(set) var records: [NodeRecord] = []
  private(set) var pairs: [NodePair] = []
  private(set) var arena: [UInt8] = []
  private let file: SourceFile
  private let bodyStart: Int
  private let lines: SourceLines

  init(file: SourceFile, bodyStart: Int) {
    self.file = file
    self.bodyStart = bodyStart
    lines = file.bytes.withUnsafeBufferPointer { SourceLines($0, from: bodyStart) }
    records.reserveCapacity(64)
  }

  mutating func build(from tree: borrowing CMarkTree) {
    guard let root = tree.root else {
      records = [NodeRecord(tag: .document, flags: [], end: 1, parent: 0)]
      return
    }
    let types = NodeTypes(tree.types)
    var node = root
    var index = append(node, types.tag(of: node), parent: 0)
    while true {
      if let child = node.pointee.first_child {
        node = child
        index = append(node, types.tag(of: node), parent: index)
        continue
      }
      while node != root, node.pointee.next == nil, let above = node.pointee.parent {
        close(index)
        node = above
        index = Int(records[index].parent)
      }
      guard node != root, let next = node.pointee.next else { break }
      close(index)
      node = next
      index = append(node, types.tag(of: node), parent: Int(records[index].parent))
    }
    close(0)
  }

  private mutating func append(_ node: CNode, _ tag: MarkdownTag, parent: Int) -> Int {
    var record = NodeRecord(tag: tag, flags: [], parent: UInt32(parent))
    fill(&record, from: node)
    if !tag.isInline { place(&record, from: node) }
    records.append(record)
    return records.count - 1
  }

  private mutating func close(_ index: Int) {
    records[index].end = UInt32(records.count)
    switch records[index].tag {
    case .heading: markHeadingID(index)
    case .blockQuote: markAlert(index)
    default: break
    }
  }
}

// MARK: - Payloads

extension TreeBuilder {
  private mutating func fill(_ record: inout NodeRecord, from node: CNode) {
    switch record.tag {
    case .text, .code, .htmlInline, .htmlBlock: record.first = store(ccmark_literal(node))
    case .codeBlock: pair(&record, store(ccmark_code(node)), store(ccmark_info(node)))
    case .link, .image: pair(&record, store(ccmark_url(node)), store(ccmark_title(node)))
    case .heading: record.detail = UInt16(ccmark_heading(node).level)
    case .list: fillList(&record, ccmark_list(node))
    case .item: fillItem(&record, from: node)
    case .table: fillTable(&record, from: node)
    case .tableRow: if cmark_gfm_extensions_get_table_row_is_header(node) != 0 { record.flags.insert(.marked) }
    case .tableCell: fillCell(&record)
    case .footnoteDefinition, .footnoteReference: fillFootnote(&record, from: node)
    default: break
    }
  }

  private mutating func fillList(_ record: inout NodeRecord, _ list: cmark_list) {
    record.detail = list.list_type == CMARK_BULLET_LIST ? 0 : list.delimiter == CMARK_PAREN_DELIM ? 2 : 1
    record.first.start = UInt32(max(list.start, 0))
    if list.tight { record.flags.insert(.marked) }
  }

  /// Only the task list extension puts its mark on items.
  private func fillItem(_ record: inout NodeRecord, from node: CNode) {
    guard node.pointee.extension != nil else { return }
    record.flags.insert(.marked)
    if ccmark_list(node).checked { record.flags.insert(.checked) }
  }

  private mutating func fillTable(_ record: inout NodeRecord, from node: CNode) {
    let count = Int(cmark_gfm_extensions_get_table_columns(node))
    guard let alignments = cmark_gfm_extensions_get_table_alignments(node) else { return }
    record.first = ByteRange(start: arena.count, count: count, inArena: true)
    for column in 0..<count {
      switch alignments[column] {
      case UInt8(ascii: "l"): arena.append(MarkdownAlignment.left.rawValue)
      case UInt8(ascii: "c"): arena.append(MarkdownAlignment.center.rawValue)
      case UInt8(ascii: "r"): arena.append(MarkdownAlignment.right.rawValue)
      default: arena.append(MarkdownAlignment.none.rawValue)
      }
    }
  }

  /// A cell takes its column from the cell before it, its alignment from the table and its kind from the row.
  private func fillCell(_ record: inout NodeRecord) {
    let row = Int(record.parent)
    var column = 0
    if row + 1 < records.count {
      var last = records.count - 1
      while Int(records[last].parent) != row { last = Int(records[last].parent) }
      column = Int(records[last].detail) + 1
    }
    let alignments = records[Int(records[row].parent)].first
    let alignment = column < alignments.count ? arena[Int(alignments.start) + column] : 0
    record.detail = UInt16(truncatingIfNeeded: column)
    record.flags = NodeRecord.Flags(rawValue: alignment << NodeRecord.Flags.alignmentShift)
    if records[row].flags.contains(.marked) { record.flags.insert(.marked) }
  }

  private mutating func fillFootnote(_ record: inout NodeRecord, from node: CNode) {
    let isDefinition = record.tag == .footnoteDefinition
    guard let definition = isDefinition ? node : ccmark_footnote_definition(node) else { return }
    var pair = NodePair(first: store(ccmark_literal(definition)))
    if isDefinition {
      pair.number = UInt32(ccmark_footnote_count(node))
    } else {
      pair.number = number(ccmark_literal(node))
      pair.ordinal = UInt32(ccmark_footnote_ordinal(node))
    }
    record.flags.insert(.paired)
    record.first.start = UInt32(pairs.count)
    pairs.append(pair)
  }

  /// cmark writes a reference's number as its literal.
  private func number(_ digits: cmark_chunk) -> UInt32 {
    UnsafeBufferPointer(start: digits.data, count: Int(digits.len)).reduce(0) { $0 * 10 + UInt32($1 & 15) }
  }

  private mutating func pair(_ record: inout NodeRecord, _ first: ByteRange, _ second: ByteRange) {
    record.first = first
    guard second.count > 0 else { return }
    record.flags.insert(.paired)
    record.first = ByteRange(start: pairs.count, count: 0, inArena: false)
    pairs.append(NodePair(first: first, second: second))
  }

  private mutating func store(_ chunk: cmark_chunk) -> ByteRange {
    let start = arena.count
    arena.append(contentsOf: UnsafeBufferPointer(start: chunk.data, count: Int(chunk.len)))
    return ByteRange(start: start, count: Int(chunk.len), inArena: true)
  }
}

// MARK: - Explicit syntax

extension TreeBuilder {
  /// Marks a heading whose last child is text that ends in `{#id}`, and that text.
  private mutating func markHeadingID(_ heading: Int) {
    let last = records.count - 1
    guard last > heading, records[last].tag == .text, Int(records[last].parent) == heading,
      HeadingID.bytes(in: bytes(records[last].first)) != nil
    else { return }
    records[heading].flags.insert(.marked)
    records[last].flags.insert(.marked)
  }

  /// Marks a quote whose first line is an alert's marker, and hides the marker with its line break, or with its
  /// paragraph when that holds nothing else.
  private mutating func markAlert(_ quote: Int) {
    let paragraph = quote + 1
    let text = quote + 2
    guard text < records.count, records[paragraph].tag == .paragraph, records[text].tag == .text,
      let kind = MarkdownAlert.Kind(marker: bytes(records[text].first)),
      let number = MarkdownAlert.Kind.allCases.firstIndex(of: kind)
    else { return }
    let isAlone = Int(records[paragraph].end) == text + 1
    guard isAlone || records[text + 1].tag == .softBreak || records[text + 1].tag == .lineBreak else { return }
    records[quote].flags.insert(.marked)
    records[quote].detail = UInt16(number)
    for hidden in isAlone ? [paragraph] : [text, text + 1] { records[hidden].flags.insert(.hidden) }
  }

  private func bytes(_ range: ByteRange) -> ArraySlice<UInt8> {
    range.isInArena ? arena[range.bounds] : file.bytes[range.bounds]
  }
}

// MARK: - Places

extension TreeBuilder {
  private func place(_ record: inout NodeRecord, from node: CNode) {
    guard let start = lines.offset(line: node.pointee.start_line, column: node.pointee.start_column),
      let last = lines.offset(line: node.pointee.end_line, column: max(node.pointee.end_column, 1))
    else { return }
    let end = node.pointee.end_column == 0 ? last : last + 1
    guard end >= start else { return }
    record.rangeStart = UInt32(start)
    record.rangeEnd = UInt32(end)
  }
}
