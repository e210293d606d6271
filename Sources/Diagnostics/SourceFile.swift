internal import Synchronization

/// A file as it was read: its path and its bytes. Every place in a message is a byte range into one of these.
public final class SourceFile: Sendable {
  /// The path shown to the author, relative to the site's root where possible.
  public let path: String
  /// The whole file, front matter included.
  public let bytes: [UInt8]
  /// Made when the first place in the file is shown: most files never need it.
  private let knownLines = Mutex<LineTable?>(nil)

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
  private var lines: LineTable {
    knownLines.withLock { known in
      let lines = known ?? LineTable(bytes)
      known = lines
      return lines
    }
  }

  /// The position of the byte at `offset` (0-based; past the end counts as the end).
  /// - Complexity: O(log n), after O(n) for the first position in the file.
  public func position(of offset: Int) -> LineAndColumn {
    let (lines, offset) = (lines, min(max(offset, 0), bytes.count))
    let line = lines.line(of: offset)
    let column = lines.scalars(before: offset, in: bytes) - lines.scalars(before: lines.starts[line], in: bytes)
    return LineAndColumn(line: line + 1, column: column + 1)
  }

  /// The position of a byte with its column in units of UTF-16, as the viewers of code hosts and most editors count.
  /// - Complexity: as of `position(of:)`.
  func utf16Position(of offset: Int) -> LineAndColumn {
    let (position, lines, offset) = (position(of: offset), lines, min(max(offset, 0), bytes.count))
    let start = lines.starts[position.line - 1]
    let pairs = lines.pairs(before: offset, in: bytes) - lines.pairs(before: start, in: bytes)
    return LineAndColumn(line: position.line, column: position.column + pairs)
  }

  /// The byte offset of a 1-based line and a 1-based column in Unicode scalars, clamped to the file.
  public func offset(of position: LineAndColumn) -> Int {
    let lines = lines
    guard position.line <= lines.starts.count else { return bytes.count }
    let start = lines.starts[max(position.line, 1) - 1]
    guard position.column > 1 else { return start }
    let scalars = lines.scalars(before: start, in: bytes) + position.column - 1
    return min(lines.offset(ofScalar: scalars, in: bytes), lines.end(ofLineAt: start, in: bytes))
  }

  /// The byte range of the line that holds `offset`, without its line ending.
  public func lineRange(around offset: Int) -> Range<Int> {
    let lines = lines
    let start = lines.starts[lines.line(of: min(max(offset, 0), bytes.count))]
    let end = lines.end(ofLineAt: start, in: bytes)
    return start..<(end > start && bytes[end - 1] == UInt8(ascii: "\r") ? end - 1 : end)
  }

  /// The text in a byte range; bytes that are not UTF-8 become U+FFFD.
  public func text(in range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }
}
