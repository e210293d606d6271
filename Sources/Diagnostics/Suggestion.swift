/// "Did you mean": the known name nearest to a mistyped one.
public enum Suggestion {
  /// The candidate within a third of the word's length (at least one edit, at most three), or nil.
  /// Distance is optimal string alignment over lower-cased characters; ties go to the first candidate.
  ///
  /// Many words that are looked for among the same candidates share one `SuggestionIndex`.
  public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    SuggestionIndex(candidates).nearest(to: word)
  }

  /// A hint that names the nearest candidate, or else lists them.
  public static func hint(for word: String, among candidates: some Sequence<String>) -> String? {
    SuggestionIndex(candidates).hint(for: word)
  }
}
