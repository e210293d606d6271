internal import Files

/// What a published search page says and links to: the attributes of its search script, so that the command says it in
/// the same words.
struct PublishedWords {
  private let attributes: [Substring: Substring]

  /// - Parameters:
  ///   - folder: of the published site.
  ///   - language: of an index.
  init(_ folder: SourceFolder, language: String) {
    let pages = ["\(language)/search/index.html", "search/index.html"]
    attributes =
      pages.lazy.map { Self.attributes(of: $0, in: folder) }
      .first { $0["data-lang"].map { $0 == language } ?? false } ?? [:]
  }

  private static func attributes(of page: String, in folder: SourceFolder) -> [Substring: Substring] {
    guard let bytes = try? folder.read(page) else { return [:] }
    let text = String(decoding: bytes, as: UTF8.self)
    guard let tag = text.firstMatch(of: /<script [^>]*data-lang="[^>]*>/)?.output else { return [:] }
    return Dictionary(
      tag.matches(of: /([a-z-]+)="([^"]*)"/).map { ($0.output.1, $0.output.2) }, uniquingKeysWith: { one, _ in one })
  }

  /// The address of the page with help, below the site's base; nil where the site has none.
  var help: String? { attributes["data-help"].map(Self.unescaped) }

  /// - Parameter query: in place of `{query}`.
  func text(_ name: String, query: String) -> String? {
    attributes["data-text-" + name].map { Self.unescaped($0).replacing("{query}", with: query) }
  }

  private static func unescaped(_ text: Substring) -> String {
    [("&quot;", "\""), ("&#39;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")]
      .reduce(String(text)) { $0.replacing($1.0, with: $1.1) }
  }
}
