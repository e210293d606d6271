public struct SearchOptions: Sendable {
  /// The most results that are wanted.
  public var limit: Int
  /// Only pages of this section, by its display name.
  public var section: String?
  /// Only pages for this audience, by its identifier.
  public var audience: String?
  /// Take the words as they are typed: no beginnings, no corrections.
  public var literal: Bool
  /// Those pages too that have little to do with the query.
  public var all = false

  public init(limit: Int = 10, section: String? = nil, audience: String? = nil, literal: Bool = false) {
    self.limit = limit
    self.section = section
    self.audience = audience
    self.literal = literal
  }
}

public struct SearchAnswer: Sendable, Equatable {
  /// Best first, one a page.
  public var results: [SearchResult]
  /// The query that was searched instead, where a word was corrected.
  public var corrected: String?
  public var pinned: SearchPin?
  /// Words of the index that may be meant by words it does not have.
  public var near: [String]
  /// How many pages have any of the words, before filters and the limit.
  public var total: Int
  /// The query has no word by which pages can be told apart.
  public var hasStopWordsAlone: Bool
}

public struct SearchResult: Sendable, Equatable {
  /// From the host's root, with the anchor of the best passage: `/addiction/triggers/#today`.
  public var url: String
  public var title: String
  public var section: String
  /// A BCP 47 code where the page is written in another language than the index; nil where it is not.
  public var language: String?
  /// The heading of the best passage; empty for the top of the page.
  public var heading: String
  /// The opening of the best passage.
  public var excerpt: String
  /// Comparable within one answer.
  public var score: Int
}

/// Help that belongs above the results.
public struct SearchPin: Sendable, Equatable {
  /// `suicide`, `overdose`, `violence` or `danger`.
  public var topic: String
}
