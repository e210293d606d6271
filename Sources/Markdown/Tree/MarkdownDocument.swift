public import Diagnostics

/// A Markdown file, parsed once and frozen: nodes in preorder with byte ranges into the file.
///
/// Literals are ranges into the file's own bytes where they stand there unchanged, which is the common case, and into
/// one arena where cmark changed them (escapes, entities, indented code). Nodes hold no objects: about 28 bytes each.
public final class MarkdownDocument: Sendable {
  public let file: SourceFile
  /// Where the Markdown begins, after the front matter; 0-based bytes.
  public let bodyStart: Int
  let records: [NodeRecord]
  let pairs: [NodePair]
  let arena: [UInt8]

  init(file: SourceFile, bodyStart: Int, records: [NodeRecord], pairs: [NodePair], arena: [UInt8]) {
    self.file = file
    self.bodyStart = bodyStart
    self.records = records
    self.pairs = pairs
    self.arena = arena
  }

  /// Parses `file` from `bodyStart` on. Safe to call from any number of threads at once.
  /// - Throws: `DiagnosticsError` with what breaks `limits`, before cmark sees a byte.
  /// - Complexity: O(n) within the limits.
  public convenience init(
    parsing file: SourceFile, bodyStart: Int = 0, limits: MarkdownLimits = .standard
  ) throws(DiagnosticsError) {
    let start = min(max(bodyStart, 0), file.bytes.count)
    try limits.check(file, from: start)
    let plain = MarkdownDocument(freezing: file.bytes, of: file, bodyStart: start)
    if let disguised = CommentDisguise.bytes(for: plain) {
      self.init(freezing: disguised, of: file, bodyStart: start)
    } else {
      self.init(file: file, bodyStart: start, records: plain.records, pairs: plain.pairs, arena: plain.arena)
    }
    try limits.checkInlines(of: self)
  }

  /// - Parameter bytes: the file as cmark is to read it, each byte at its place.
  convenience init(freezing bytes: [UInt8], of file: SourceFile, bodyStart: Int) {
    let tree = CMarkTree(parsing: bytes[bodyStart...])
    let (records, pairs, arena) = bytes.withUnsafeBufferPointer { bytes in
      var builder = TreeBuilder(SourceText(bytes, from: bodyStart))
      builder.build(from: tree)
      return (builder.records.exactCopy(), builder.pairs.exactCopy(), builder.arena.exactCopy())
    }
    self.init(file: file, bodyStart: bodyStart, records: records, pairs: pairs, arena: arena)
  }

  public var root: MarkdownNode { MarkdownNode(self, 0) }

  /// The number of nodes, the document itself included.
  public var nodeCount: Int { records.count }

  /// Bytes of memory that the tree holds beside the file's own.
  package var footprint: Int {
    records.count * MemoryLayout<NodeRecord>.stride + pairs.count * MemoryLayout<NodePair>.stride + arena.count
  }

  func bytes(_ range: ByteRange) -> ArraySlice<UInt8> {
    range.isInArena ? arena[range.bounds] : file.bytes[range.bounds]
  }

  func pair(of record: NodeRecord) -> NodePair {
    record.flags.contains(.paired) ? pairs[Int(record.first.start)] : NodePair(first: record.first)
  }
}

extension Array {
  /// A copy without spare capacity.
  fileprivate func exactCopy() -> [Element] {
    withUnsafeBufferPointer { Array($0) }
  }
}
