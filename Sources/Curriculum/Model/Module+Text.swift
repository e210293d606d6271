internal import Diagnostics
internal import Markdown

extension Module {
  /// Knows the ids that the layouts use for their own parts; a heading that would get one of them gets a number instead.
  static let layoutSlugs = GitHubSlug(reserving: [
    "main", "topics", "crisis-title", "quick-exit-note", "search-field", "search-large", "search-query", "search-help",
    "search-help-suicide", "search-help-overdose", "search-help-violence", "search-help-danger",
    "page-contents", "page-sources", "page-related", "home-topics", "home-programs", "home-help", "worksheet",
    "worksheet-title", "crisis", "help-now", "help-now-title",
  ])

  /// Words of running text, notes for facilitators and worksheets left out.
  static func wordCount(of document: MarkdownDocument) -> Int {
    document.root.children.reduce(0) { count, node in
      node.tag == .blockQuote && node.alert?.kind == .facilitator ? count : count + node.wordCount
    }
  }
}
