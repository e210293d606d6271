/// What one occurrence of a word counts for, by where it stands, in halves of an occurrence in running text (BM25F).
enum FieldWeights {
  static let body = 2
  static let heading = 4
  static let summary = 3
  static let keyword = 8
  /// A word of a keyword of several: the keyword counts where it stands in a query as a whole, as `PageKeywords` says.
  static let wordOfKeyword = 6
  static let title = 3
}
