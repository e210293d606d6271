import Diagnostics

/// What a document may not exceed, so that no input keeps the parser busy: a call into C cannot be stopped from outside.
public struct MarkdownLimits: Sendable, Equatable {
  /// The body's size in bytes.
  public var bytes = 2_000_000

  public static let standard = MarkdownLimits()

  public init() {}

  /// - Throws: what breaks a limit, with its place.
  /// - Complexity: O(n).
  func check(_ file: SourceFile, from start: Int) throws(DiagnosticsError) {
    let count = file.bytes.count - start
    if count > bytes {
      throw DiagnosticsError(
        .error("markdown-limit", "this file has \(count) bytes of Markdown; the limit is \(bytes)", at: Place(file)))
    }
  }
}
