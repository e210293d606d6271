public import Diagnostics

/// One entry of `Content/glossary.yml`.
public struct GlossaryTerm: Sendable {
  /// A slug, the anchor on the glossary page.
  public var id: String
  public var byLanguage: [Language: Entry]

  public struct Entry: Sendable, Hashable {
    public var term: String
    /// Other forms in which the term stands in running text.
    public var forms: [String]
    public var definition: String
  }
}

/// One row of `Content/synonyms.yml`: an everyday expression and what clinicians call it.
public struct Synonym: Sendable {
  public var lay: String
  public var canonical: [String]
  /// False for words that are understood in a query but never shown.
  public var isShown: Bool
  /// Of `lay`.
  public var place: Place
}
