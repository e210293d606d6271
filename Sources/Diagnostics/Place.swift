/// Where something stands: a byte range in a file, or the file as a whole.
public struct Place: Sendable {
  public let file: SourceFile
  /// UTF-8 bytes, 0-based, into the whole file; nil when the message is about the file itself.
  public let range: Range<Int>?

  public init(_ file: SourceFile, _ range: Range<Int>? = nil) {
    self.file = file
    self.range = range
  }

  /// The start of the range, or nil for a whole file.
  /// - Complexity: O(n) in the bytes before it.
  public var start: LineAndColumn? {
    range.map { file.position(of: $0.lowerBound) }
  }
}

extension Place: Equatable {
  public static func == (one: Place, other: Place) -> Bool {
    one.file.path == other.file.path && one.range == other.range
  }
}
