/// One node of the frozen tree, 28 bytes, in an array in preorder. What the fields mean depends on the tag.
struct NodeRecord: Sendable {
  var tag: MarkdownTag
  var flags: Flags
  /// heading: level; cell: column; list: marker; block quote: the alert's kind.
  var detail: UInt16 = 0
  /// The index after the last node of the subtree.
  var end: UInt32 = 0
  var parent: UInt32
  /// Bytes into the file; `none` in `rangeStart` when unknown.
  var rangeStart: UInt32 = Self.none
  var rangeEnd: UInt32 = 0
  /// text, code, HTML: the literal; link, image: the destination; table: its alignments, a byte each. With `.paired`,
  /// `first.start` is an index into the tree's pairs instead. list: `first.start` is the number it starts with.
  var first = ByteRange.empty

  static let none = UInt32.max

  struct Flags: OptionSet, Sendable {
    let rawValue: UInt8
    static let paired = Flags(rawValue: 1)
    /// Not shown when explicit syntax is on: an alert's marker.
    static let hidden = Flags(rawValue: 2)
    /// list: tight; row and cell: header; item: a task; heading: has an explicit id; text: ends in one; quote: an alert.
    static let marked = Flags(rawValue: 4)
    /// item: checked.
    static let checked = Flags(rawValue: 8)
    /// cell: bits 4 and 5 hold the alignment.
    static let alignmentShift: UInt8 = 4
  }

  /// Bytes into the file, or nil.
  var range: Range<Int>? {
    get { rangeStart == Self.none ? nil : Int(rangeStart)..<Int(rangeEnd) }
    set {
      rangeStart = newValue.map { UInt32(truncatingIfNeeded: $0.lowerBound) } ?? Self.none
      rangeEnd = newValue.map { UInt32(truncatingIfNeeded: $0.upperBound) } ?? 0
    }
  }

  var alignment: MarkdownAlignment {
    MarkdownAlignment(rawValue: flags.rawValue >> Flags.alignmentShift & 3) ?? .none
  }
}

/// A run of bytes in the source file or in the tree's arena.
struct ByteRange: Sendable {
  /// 0-based byte offset.
  var start: UInt32
  /// The length in bytes; the top bit is set when `start` counts in the arena.
  private var packedCount: UInt32

  static let empty = ByteRange(start: 0, count: 0, inArena: false)
  private static let arenaBit: UInt32 = 1 << 31

  init(start: Int, count: Int, inArena: Bool) {
    self.start = UInt32(start)
    self.packedCount = UInt32(count) | (inArena ? Self.arenaBit : 0)
  }

  var count: Int { Int(packedCount & ~Self.arenaBit) }
  var isInArena: Bool { packedCount & Self.arenaBit != 0 }
  var bounds: Range<Int> { Int(start)..<Int(start) + count }
}

/// What a node holds when one byte range is not enough.
struct NodePair: Sendable {
  /// destination, code, or label.
  var first: ByteRange
  /// title or info.
  var second = ByteRange.empty
  /// footnotes: reference: number; definition: count of references.
  var number: UInt32 = 0
  /// footnote reference: which of the references to its note, from 1.
  var ordinal: UInt32 = 0
}
