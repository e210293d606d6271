internal import Diagnostics
internal import Markdown

extension MarkdownNode {
  /// Whether it stands in a note that only facilitators read.
  fileprivate var isForFacilitators: Bool {
    var node: MarkdownNode? = parent
    while let ancestor = node {
      if ancestor.tag == .blockQuote, ancestor.alert?.kind == .facilitator { return true }
      node = ancestor.parent
    }
    return false
  }
}

extension Module {
  /// Ids that the layouts use for their own parts; a heading that would get one of them gets a number instead.
  static let layoutIDs = [
    "main", "topics", "crisis-title", "quick-exit-note", "search-field", "search-large", "search-query", "search-help",
    "page-contents", "page-sources", "page-related", "home-topics", "home-programs", "home-help", "worksheet",
    "worksheet-title", "worksheet-2", "worksheet-3",
  ]

  static func headingIDs(of document: MarkdownDocument) -> [String] {
    MarkdownDocument.ids(of: document.outline, reserving: layoutIDs)
  }

  /// The ids of the headings that are on the page: those in notes for facilitators are not.
  public var readerHeadingIDs: [String] {
    zip(document.outline, headingIDs).filter { !$0.0.node.isForFacilitators }.map { $0.1 }
  }

  /// Words of running text, notes for facilitators and worksheets left out.
  static func wordCount(of document: MarkdownDocument) -> Int {
    var count = 0
    for node in document.root.children where node.tag != .blockQuote || node.alert?.kind != .facilitator {
      for text in node.descendants(of: [.text]) { count += wordCount(of: text.literal) }
    }
    return count
  }

  private static func wordCount(of text: ArraySlice<UInt8>) -> Int {
    text.withUnsafeBufferPointer { bytes in
      var count = 0
      var wasSpace: UInt8 = 1
      for byte in bytes {
        let isSpace: UInt8 = byte <= 0x20 ? 1 : 0
        count += Int(wasSpace & (1 - isSpace))
        wasSpace = isSpace
      }
      return count
    }
  }
}
