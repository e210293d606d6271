/// What one language's index is made with.
public struct SearchSettings: Sendable {
  /// A BCP 47 code, `en` or `pt-BR`; the files of the index are named by it. A language that Snowball does not know is
  /// indexed word for word.
  public let language: String
  /// What is known of the language.
  let data: LanguageData
  /// The path that the site lies under, `/` or `/clinic/`. It is recorded for `SearchReader`; the browser finds its own.
  public var basePath: String
  public var synonyms: [SearchSynonym]
  /// Words that are never corrected into one another, whether or not a page has them.
  public var protectedWords: [String]
  /// The largest number of pages whose index is a single file.
  public var oneFileLimit: Int

  /// - Parameter protectedWords: nil stands for the medicines' names in the language.
  public init(
    language: String, basePath: String = "/", synonyms: [SearchSynonym] = [],
    protectedWords: [String]? = nil, oneFileLimit: Int = 300
  ) {
    self.language = language
    data = LanguageData(for: language)
    self.basePath = basePath
    self.synonyms = synonyms
    self.protectedWords = protectedWords ?? data.medicines
    self.oneFileLimit = oneFileLimit
  }
}

/// An everyday name for something that the pages call by other names. It works one way: from `lay` to `canonical`.
public struct SearchSynonym: Sendable {
  /// At most five words, as people type them.
  public var lay: String
  /// The names that the pages use; a page with any of them is found.
  public var canonical: [String]
  /// Understood in a query, never offered or shown.
  public var searchOnly: Bool

  public init(lay: String, canonical: [String], searchOnly: Bool = false) {
    self.lay = lay
    self.canonical = canonical
    self.searchOnly = searchOnly
  }
}
