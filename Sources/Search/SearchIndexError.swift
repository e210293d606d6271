public import Diagnostics

/// Why an index cannot be read.
public struct SearchIndexError: Error, Sendable, Equatable {
  /// `missing`, `damaged` or `other-version`; more may come.
  public let code: String
  /// One sentence without a full stop.
  public let message: String
  /// The file, below the site's base.
  public let path: String

  public var diagnostic: Diagnostic {
    .error(SearchRule.searchIndex, "\(path): \(message)", hint: "build the site again with 'handrail build'")
  }

  /// For a loader that finds no file.
  public static func missing(_ path: String) -> SearchIndexError {
    SearchIndexError(code: "missing", message: "the search index is missing", path: path)
  }

  static func damaged(_ path: String) -> SearchIndexError {
    SearchIndexError(code: "damaged", message: "the search index is damaged or cut short", path: path)
  }

  static func otherVersion(_ path: String, _ version: Int) -> SearchIndexError {
    SearchIndexError(
      code: "other-version",
      message: "the search index has version \(version), this reader needs version \(IndexFormat.version)", path: path)
  }
}
