/// How a tree is written as HTML.
public struct HTMLOptions: Sendable, Equatable {
  public var rawHTML: RawHTML
  /// Headings' `{#id}` become their ids, alerts are written as alerts, and HTML comments are dropped. Off, the output is
  /// that of cmark-gfm's own renderer.
  public var explicitSyntax: Bool

  public init(rawHTML: RawHTML = .escaped, explicitSyntax: Bool = true) {
    self.rawHTML = rawHTML
    self.explicitSyntax = explicitSyntax
  }
}

/// What becomes of HTML in Markdown.
public enum RawHTML: Sendable, Equatable, CaseIterable {
  /// Shown as text.
  case escaped
  /// Written as it stands.
  case allowed
  /// Replaced by `<!-- raw HTML omitted -->`, as cmark's safe mode does.
  case omitted
}
