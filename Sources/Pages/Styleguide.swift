public import Curriculum
public import Diagnostics
internal import Files

/// The theme's own text for the page on which everything that the theme has can be seen: `styleguide/<language>.md`
/// beside the layouts. It is for those who work on the theme, and no build has that page.
public struct Styleguide: Sendable {
  /// In the order of the site's languages; empty for a theme without one.
  private let texts: [Module]

  public static let none = Styleguide(texts: [])

  private init(texts: [Module]) {
    self.texts = texts
  }

  /// A language without a text of its own gets the first that there is.
  /// - Throws: `DiagnosticsError` with what is wrong in a text.
  public init(_ folders: TemplateFolders, _ templates: PageTemplates, languages: [Language]) throws(DiagnosticsError) {
    guard templates.library.contains("layouts/styleguide") else {
      texts = []
      return
    }
    let files = try folders.files(in: "styleguide")
    var own: [Module?] = []
    for language in languages {
      guard let path = files.first(where: { $0.name == language.code + ".md" })?.path else {
        own.append(nil)
        continue
      }
      own.append(try Module.reading(try Self.read(path), path: "styleguide.md", language: language))
    }
    let first = own.lazy.compactMap { $0 }.first
    texts = own.compactMap { $0 ?? first }
  }

  /// Its pages, one in each language.
  public var pages: [PageID] { texts.indices.map { PageID(.styleguide, language: $0) } }

  func text(_ language: Int) -> Module? { texts.indices.contains(language) ? texts[language] : nil }

  private static func read(_ path: String) throws(DiagnosticsError) -> SourceFile {
    try .text(reading: path)
  }
}
