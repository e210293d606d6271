import CCMarkGFM

// What inlines hold and where they stand.

extension TreeBuilder {
  mutating func startInlines(_ record: NodeRecord, _ node: CNode) {
    inlines.start(node)
    inlineStarts.removeAll(keepingCapacity: true)
    guard let range = record.range else { return }
    switch record.tag {
    case .tableCell: inlines.content.findCell(range, in: text)
    case .heading where !ccmark_heading(node).setext:
      let hashes = range.lowerBound + Int(node.pointee.internal_offset)
      let start = text.bytes[min(hashes, range.upperBound)...].firstIndex { $0 != 0x20 && $0 != 0x09 }
      if let start, text.has(inlines.content.bytes, at: start) { inlines.content.add(content: 0, source: start) }
    default:
      let first = node.pointee.start_line > 0 ? node : node.pointee.next ?? node
      inlines.content.findLines(
        in: text, firstLine: Int(first.pointee.start_line), lastLine: Int(first.pointee.end_line))
    }
  }

  mutating func openInline(_ record: inout NodeRecord, _ node: CNode) {
    var place: Range<Int>?
    switch record.tag {
    case .text, .htmlInline:
      let literal = ccmark_literal(node)
      place = inlines.text(literal, column: node.pointee.start_column).flatMap(inlines.content.source)
      record.first = store(literal, at: place?.lowerBound)
    case .code:
      let found = inlines.code(column: node.pointee.start_column)
      place = found.flatMap { inlines.content.source($0.whole) }
      record.first = storeCode(ccmark_literal(node), found.flatMap { inlines.content.source($0.inner) })
    case .softBreak, .lineBreak: place = inlines.lineBreak().flatMap(inlines.content.source)
    case .footnoteReference:
      place = inlines.footnoteReference().flatMap(inlines.content.source)
      fillReference(&record, node)
    default: inlineStarts.append(inlines.open(record.tag))
    }
    if let place { record.range = place }
  }

  mutating func closeInline(_ index: Int, _ node: CNode) {
    let tag = records[index].tag
    if tag == .link || tag == .image { fillLink(index, node) }
    let start = inlineStarts.popLast() ?? -1
    let place = inlines.close(tag, from: start, endColumn: node.pointee.end_column)
    if let range = place.flatMap(inlines.content.source) { records[index].range = range }
  }

  /// Drops text without bytes, and joins text to the text before it: what an author wrote in one piece is one node.
  mutating func joinText(_ index: Int) {
    let text = records[index]
    guard text.first.count > 0 else {
      records.removeLast()
      return
    }
    guard index > 0, records[index - 1].tag == .text, records[index - 1].parent == text.parent else { return }
    let joined = Array(bytes(records[index - 1].first)) + Array(bytes(text.first))
    records.removeLast()
    let start = records[index - 1].range?.lowerBound
    records[index - 1].first = joined.withUnsafeBufferPointer { store($0, at: start) }
    records[index - 1].range = start.flatMap { start in text.range.map { start..<$0.upperBound } }
    records[index - 1].end = UInt32(truncatingIfNeeded: records.count)
  }

  /// A code span loses one space at each end when it has both.
  private mutating func storeCode(_ literal: cmark_chunk, _ inner: Range<Int>?) -> ByteRange {
    guard let inner else { return store(literal) }
    return store(literal, at: inner.lowerBound + (inner.count == Int(literal.len) + 2 ? 1 : 0))
  }

  private mutating func fillLink(_ index: Int, _ node: CNode) {
    let url = UnsafeBufferPointer(ccmark_url(node))
    var place = inlines.destination(url).flatMap(inlines.content.source)
    // `<https://…>` and bare addresses are their own text.
    if place == nil, index + 1 < records.count, !records[index + 1].first.isInArena,
      Int(records[index + 1].first.count) == url.count
    {
      place = records[index + 1].range
    }
    let destination = store(url, at: place?.lowerBound)
    let title = store(ccmark_title(node))
    var record = records[index]
    set(&record, destination, title)
    records[index] = record
  }

  private mutating func fillReference(_ record: inout NodeRecord, _ node: CNode) {
    guard let definition = ccmark_footnote_definition(node) else { return }
    // cmark writes the number as the literal.
    let number = UnsafeBufferPointer(ccmark_literal(node)).reduce(UInt32(0)) { $0 &* 10 &+ UInt32($1 & 15) }
    let ordinal = UInt32(max(ccmark_footnote_ordinal(node), 0))
    set(&record, NodePair(first: store(ccmark_literal(definition)), number: number, ordinal: ordinal))
  }
}
