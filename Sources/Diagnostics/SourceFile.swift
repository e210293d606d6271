/// A file as it was read: its path and its bytes. Every place in a message is a byte range into one of these.
public final class SourceFile: Sendable {
  /// The path shown to the author, relative to the site's root where possible.
  public let path: String
  /// The whole file, front matter included.
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  public convenience init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}

/// A line and a column as editors count them.
public struct LineAndColumn: Sendable, Hashable {
  /// 1-based.
  public let line: Int
  /// 1-based, in Unicode scalars.
  public let column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

extension SourceFile {
  /// The position of the byte at `offset` (0-based; past the end counts as the end).
  /// - Complexity: O(offset): positions are derived only when a message is shown.
  public func position(of offset: Int) -> LineAndColumn {
    let end = min(max(offset, 0), bytes.count)
    var line = 1
    var lineStart = 0
    for index in 0..<end where bytes[index] == UInt8(ascii: "\n") {
      line += 1
      lineStart = index + 1
    }
    return LineAndColumn(line: line, column: 1 + scalarCount(in: lineStart..<end))
  }

  /// The byte offset of a 1-based line and a 1-based column in Unicode scalars, clamped to the file.
  public func offset(of position: LineAndColumn) -> Int {
    var offset = 0
    var line = 1
    while line < position.line, offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "\n") { line += 1 }
      offset += 1
    }
    var column = 1
    while column < position.column, offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      column += 1
    }
    return offset
  }

  /// The byte range of the line that holds `offset`, without its line ending.
  public func lineRange(around offset: Int) -> Range<Int> {
    var start = min(max(offset, 0), bytes.count)
    var end = start
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// The text in a byte range; bytes that are not UTF-8 become U+FFFD.
  public func text(in range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  private func scalarCount(in range: Range<Int>) -> Int {
    bytes[range].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }
}
