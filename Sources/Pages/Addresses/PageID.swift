/// A page of the site, before it has an address.
public struct PageID: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// The home page, a section or a module: an index into the curriculum's topics.
    case topic(Int)
    /// A section that has modules but no `index.md`: an index into the curriculum's sections.
    case section(Int)
    case glossary, allModules, sources, search, notFound
    /// The home page of a site that has none in `Content/`.
    case home
    /// An index into the curriculum's programs.
    case program(Int)
    /// Everything that the theme has on one page, in the preview alone.
    case styleguide
  }

  public let kind: Kind
  /// An index into the site's languages.
  public let language: Int

  public init(_ kind: Kind, language: Int) {
    self.kind = kind
    self.language = language
  }

  public func inLanguage(_ index: Int) -> PageID { PageID(kind, language: index) }
}
