/// The quotes, list items and footnotes that are open, by cmark's rules for how lines continue them; never fewer.
///
/// Lines of code and HTML are taken for text, so the depth may be overestimated there.
struct ContainerStack {
  private enum Container {
    case quote
    /// Columns of indentation that its lines need.
    case indented(Int)
  }

  private var open: [Container] = []
  private var wasBlank = true

  var depth: Int { open.count }

  /// Takes a line. Answers how many containers cmark looks at for it.
  mutating func enter(_ line: LineCounts, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var cursor = LineCursor(bytes, line.range)
    let before = open.count
    var matched = 0
    while matched < open.count, cursor.continues(open[matched]) { matched += 1 }
    var isNew = false
    while let container = cursor.begins() {
      if !isNew { open.removeSubrange(matched...) }
      isNew = true
      open.append(container)
      if open.count > 4096 { break }
    }
    // A line after a paragraph's may continue it without the marks of the containers around it.
    if !isNew, wasBlank || line.isBlank { open.removeSubrange(matched...) }
    wasBlank = line.isBlank
    return before + open.count + 1
  }

  private struct LineCursor {
    let bytes: UnsafeBufferPointer<UInt8>
    var offset: Int
    let end: Int
    /// The 0-based column, tabs counted to the next multiple of four.
    var column = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
      self.bytes = bytes
      offset = line.lowerBound
      end = line.upperBound
    }

    private func peek(_ distance: Int = 0) -> UInt8 {
      offset + distance < end ? bytes[offset + distance] : UInt8(ascii: "\n")
    }

    /// Columns of white space from here, and whether nothing follows.
    private func indentation() -> (columns: Int, bytes: Int, isBlank: Bool) {
      var column = column
      var count = 0
      while true {
        switch peek(count) {
        case UInt8(ascii: " "): column += 1
        case UInt8(ascii: "\t"): column += 4 - column % 4
        default: return (column - self.column, count, offset + count >= end)
        }
        count += 1
      }
    }

    /// Steps over columns of white space; a tab may be left half read.
    private mutating func skip(columns: Int) {
      let goal = column + columns
      while column < goal, peek() == UInt8(ascii: " ") || peek() == UInt8(ascii: "\t") {
        let width = peek() == UInt8(ascii: " ") ? 1 : 4 - column % 4
        if column + width > goal {
          column = goal
          return
        }
        column += width
        offset += 1
      }
    }

    private mutating func advance(_ count: Int) {
      offset += count
      column += count
    }

    mutating func continues(_ container: Container) -> Bool {
      let indent = indentation()
      switch container {
      case .quote:
        guard indent.columns <= 3, peek(indent.bytes) == UInt8(ascii: ">") else { return false }
        skip(columns: indent.columns)
        advance(1)
        skip(columns: 1)
      case .indented(let width):
        guard indent.isBlank || indent.columns >= width else { return false }
        skip(columns: width)
      }
      return true
    }

    /// Steps over the mark of a container that begins here.
    mutating func begins() -> Container? {
      let indent = indentation()
      guard indent.columns <= 3, !indent.isBlank else { return nil }
      if peek(indent.bytes) == UInt8(ascii: ">") {
        skip(columns: indent.columns)
        advance(1)
        skip(columns: 1)
        return .quote
      }
      if let length = footnoteLength(indent.bytes) {
        skip(columns: indent.columns)
        advance(length)
        return .indented(4)
      }
      guard let length = markerLength(indent.bytes) else { return nil }
      skip(columns: indent.columns)
      advance(length)
      let after = indentation()
      let padding = after.isBlank || after.columns > 4 || after.columns == 0 ? 1 : after.columns
      skip(columns: padding)
      return .indented(indent.columns + length + padding)
    }

    /// The length of `-`, `+`, `*`, `1.` or `1)` before white space or the line's end.
    private func markerLength(_ start: Int) -> Int? {
      var length = 0
      switch peek(start) {
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): length = 1
      default:
        while length < 9, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(peek(start + length)) { length += 1 }
        guard length > 0, peek(start + length) == UInt8(ascii: ".") || peek(start + length) == UInt8(ascii: ")") else {
          return nil
        }
        length += 1
      }
      return peek(start + length).isSpace ? length : nil
    }

    /// The length of `[^label]:`.
    private func footnoteLength(_ start: Int) -> Int? {
      guard peek(start) == UInt8(ascii: "["), peek(start + 1) == UInt8(ascii: "^") else { return nil }
      var length = 2
      while peek(start + length) != UInt8(ascii: "]") {
        if peek(start + length).isSpace || offset + start + length >= end { return nil }
        length += 1
      }
      return length > 2 && peek(start + length + 1) == UInt8(ascii: ":") ? length + 2 : nil
    }
  }
}
