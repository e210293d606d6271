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
  /// Knows the ids that the layouts use for their own parts; a heading that would get one of them gets a number instead.
  static let layoutSlugs = GitHubSlug(reserving: [
    "main", "topics", "crisis-title", "quick-exit-note", "search-field", "search-large", "search-query", "search-help",
    "search-help-suicide", "search-help-overdose", "search-help-violence", "search-help-danger",
    "page-contents", "page-sources", "page-related", "home-topics", "home-programs", "home-help", "worksheet",
    "worksheet-title", "worksheet-2", "worksheet-3", "crisis", "help-now", "help-now-title",
  ])

  static func headingIDs(of document: MarkdownDocument) -> [String] {
    MarkdownDocument.ids(of: document.outline, after: layoutSlugs)
  }

  /// The ids of the headings that are on the page: those in notes for facilitators are not.
  public var readerHeadingIDs: [String] {
    zip(document.outline, headingIDs).filter { !$0.0.node.isForFacilitators }.map { $0.1 }
  }

  /// Words of running text, notes for facilitators and worksheets left out.
  static func wordCount(of document: MarkdownDocument) -> Int {
    document.root.children.reduce(0) { count, node in
      node.tag == .blockQuote && node.alert?.kind == .facilitator ? count : count + node.wordCount
    }
  }
}
