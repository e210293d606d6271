public import Diagnostics

/// A place in the tree: the document and an index, two words.
public struct MarkdownNode: Sendable {
  public let document: MarkdownDocument
  let index: Int

  init(_ document: MarkdownDocument, _ index: Int) {
    self.document = document
    self.index = index
  }

  var record: NodeRecord { document.records[index] }

  public var tag: MarkdownTag { record.tag }

  /// Where it stands, 0-based bytes into the whole file; nil where cmark does not say.
  public var range: Range<Int>? { record.range }

  /// Its range, or that of the nearest ancestor that has one.
  public var nearestRange: Range<Int> {
    var node = self
    while true {
      if let range = node.range { return range }
      guard let parent = node.parent else { return document.bodyStart..<document.file.bytes.count }
      node = parent
    }
  }

  /// The place for a diagnostic.
  public var place: Place { Place(document.file, nearestRange) }
}

extension MarkdownNode: Hashable {
  public static func == (one: Self, other: Self) -> Bool {
    one.index == other.index && one.document === other.document
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(index)
    hasher.combine(ObjectIdentifier(document))
  }
}

// MARK: - Around it

extension MarkdownNode {
  public var parent: MarkdownNode? {
    index == 0 ? nil : MarkdownNode(document, Int(record.parent))
  }

  public var firstChild: MarkdownNode? {
    index + 1 < Int(record.end) ? MarkdownNode(document, index + 1) : nil
  }

  public var nextSibling: MarkdownNode? {
    let next = Int(record.end)
    guard index > 0, next < Int(document.records[Int(record.parent)].end) else { return nil }
    return MarkdownNode(document, next)
  }

  public var children: MarkdownChildren { MarkdownChildren(document, index) }

  /// Every node below it, in preorder.
  public var descendants: MarkdownDescendants { descendants(of: .all) }

  /// The nodes below it with one of `tags`, in preorder; others cost no reference counting.
  public func descendants(of tags: MarkdownTagSet) -> MarkdownDescendants {
    MarkdownDescendants(document, index + 1, Int(record.end), tags)
  }
}

extension MarkdownDocument {
  /// The nodes with one of `tags`, in preorder.
  public func nodes(of tags: MarkdownTagSet) -> MarkdownDescendants {
    MarkdownDescendants(self, 0, records.count, tags)
  }
}

/// The children of a node.
public struct MarkdownChildren: Sequence, IteratorProtocol, Sendable {
  private let document: MarkdownDocument
  private var position: Int
  private let end: Int

  init(_ document: MarkdownDocument, _ parent: Int) {
    self.document = document
    position = parent + 1
    self.end = Int(document.records[parent].end)
  }

  public mutating func next() -> MarkdownNode? {
    guard position < end else { return nil }
    defer { position = Int(document.records[position].end) }
    return MarkdownNode(document, position)
  }
}

/// Nodes of a subtree in preorder.
public struct MarkdownDescendants: Sequence, IteratorProtocol, Sendable {
  private let document: MarkdownDocument
  private var position: Int
  private let end: Int
  private let tags: MarkdownTagSet

  init(_ document: MarkdownDocument, _ start: Int, _ end: Int, _ tags: MarkdownTagSet) {
    self.document = document
    position = start
    self.end = end
    self.tags = tags
  }

  public mutating func next() -> MarkdownNode? {
    while position < end {
      defer { position += 1 }
      if tags.contains(document.records[position].tag) { return MarkdownNode(document, position) }
    }
    return nil
  }
}
