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
    var counter = WordCounter()
    for node in document.root.children where node.tag != .blockQuote || node.alert?.kind != .facilitator {
      counter.endWord()
      for part in node.descendants(of: [.text, .code, .softBreak, .lineBreak, .paragraph, .heading, .tableCell]) {
        switch part.tag {
        case .text: counter.count(part.visibleLiteral)
        case .code: counter.count(part.literal)
        default: counter.endWord()
        }
      }
    }
    return counter.words
  }
}

/// Counts words in a text that comes in pieces: a word may begin in one piece and end in the next, as in `*two*.`
private struct WordCounter {
  private(set) var words = 0
  private var wasSpace: UInt8 = 1

  mutating func endWord() { wasSpace = 1 }

  mutating func count(_ text: ArraySlice<UInt8>) {
    text.withUnsafeBufferPointer { bytes in
      for byte in bytes {
        let isSpace: UInt8 = byte <= 0x20 ? 1 : 0
        words += Int(wasSpace & (1 - isSpace))
        wasSpace = isSpace
      }
    }
  }
}
