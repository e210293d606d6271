/// What is known of a PDF in the cache, in a file beside it.
struct CacheRecord: Codable {
  let pages: Int
  let findings: [Finding]
  /// What it was made from beside its HTML: the SHA-256 by absolute path, "" for a file that was not there.
  let files: [String: String]
  /// The SHA-256 of the PDF.
  let pdf: String
}
