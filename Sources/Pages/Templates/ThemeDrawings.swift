public import Curriculum

/// The line drawings that a theme has, and in which languages it has words for them.
public struct ThemeDrawings: Sendable {
  /// Sorted.
  public let names: [String]
  private let described: [Language: Set<String>]

  init(_ library: TemplateLibrary) {
    let names = library.drawings
    self.names = names
    described = Dictionary(
      uniqueKeysWithValues: library.strings.map { strings in
        (strings.language, Set(names.filter { strings.words(forDrawing: $0) != nil }))
      })
  }

  /// Whether the theme says what a drawing shows.
  public func hasWords(for name: String, in language: Language) -> Bool { described[language]?.contains(name) ?? false }
}
