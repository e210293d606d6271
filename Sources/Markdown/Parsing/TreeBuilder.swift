import CCMarkGFM

/// Freezes cmark's tree: one pass in preorder, without recursion.
struct TreeBuilder {
  var records: [NodeRecord] = []
  var pairs: [NodePair] = []
  /// Bytes that do not stand in the file as they are.
  var arena: [UInt8] = []
  let text: SourceText
  var inlines = InlineCursor()
  /// Where the containers around the current inline start in the block's content, the innermost last; -1 if unknown.
  var inlineStarts: [Int] = []
  /// The table row being read: where its next cell begins in the file.
  var row = RowPlace()

  init(_ text: SourceText) {
    self.text = text
    let expected = text.bytes.count - text.bodyStart
    records.reserveCapacity(expected / 24 + 8)
  }

  mutating func build(from tree: borrowing CMarkTree) {
    guard let root = tree.root else {
      records = [NodeRecord(tag: .document, flags: [], end: 1, parent: 0)]
      return
    }
    let types = NodeTypes(tree.types)
    var node = root
    var index = open(node, types.tag(of: node), parent: 0)
    while true {
      if let child = node.pointee.first_child {
        node = child
        index = open(node, types.tag(of: node), parent: index)
        continue
      }
      while node != root, node.pointee.next == nil, let above = node.pointee.parent {
        index = close(index, node)
        node = above
      }
      guard node != root, let next = node.pointee.next else { break }
      index = open(next, types.tag(of: next), parent: close(index, node))
      node = next
    }
    close(0, root)
  }

  /// Adds a node's record. Answers its index.
  private mutating func open(_ node: CNode, _ tag: MarkdownTag, parent: Int) -> Int {
    var record = NodeRecord(tag: tag, flags: [], parent: UInt32(truncatingIfNeeded: parent))
    if tag.isInline {
      openInline(&record, node)
    } else {
      placeBlock(&record, node)
      fillBlock(&record, node)
      if tag == .paragraph || tag == .heading || tag == .tableCell { startInlines(record, node) }
    }
    records.append(record)
    return records.count - 1
  }

  /// Ends a node's subtree. Answers its parent's index.
  @discardableResult
  private mutating func close(_ index: Int, _ node: CNode) -> Int {
    let parent = Int(records[index].parent)
    records[index].end = UInt32(truncatingIfNeeded: records.count)
    switch records[index].tag {
    case .text: joinText(index)
    case .emphasis, .strong, .strikethrough, .link, .image: closeInline(index, node)
    case .heading: markHeadingID(index)
    case .blockQuote: markAlert(index)
    default: break
    }
    return parent
  }

  func bytes(_ range: ByteRange) -> ArraySlice<UInt8> {
    range.isInArena ? arena[range.bounds] : Array(text.bytes[range.bounds])[...]
  }
}

// MARK: - Storing bytes

extension TreeBuilder {
  /// A chunk's bytes: those of the file if they stand at `offset`, else a copy.
  mutating func store(_ chunk: cmark_chunk, at offset: Int? = nil) -> ByteRange {
    store(UnsafeBufferPointer(chunk), at: offset)
  }

  mutating func store(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int?) -> ByteRange {
    if bytes.isEmpty { return .empty }
    if let offset, text.has(bytes, at: offset) {
      return ByteRange(start: offset, count: bytes.count, inArena: false)
    }
    let start = arena.count
    arena.append(contentsOf: bytes)
    return ByteRange(start: start, count: bytes.count, inArena: true)
  }

  /// Gives a record one byte range, or a pair when it has two.
  mutating func set(_ record: inout NodeRecord, _ first: ByteRange, _ second: ByteRange) {
    record.first = first
    if second.count > 0 { set(&record, NodePair(first: first, second: second)) }
  }

  mutating func set(_ record: inout NodeRecord, _ pair: NodePair) {
    record.flags.insert(.paired)
    record.first = ByteRange(start: pairs.count, count: 0, inArena: false)
    pairs.append(pair)
  }
}
