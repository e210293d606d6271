internal import Markdown

/// The comments of YAML, with what stands behind each.
///
/// Lines are looked at, and no parser is asked, since parsers drop comments: a line of a block of text that begins with
/// `#` is taken for one too.
struct YAMLComments {
  struct Comment: Equatable {
    /// Behind the sign.
    var text: String
    /// From the sign to the end of the line.
    var range: Range<Int>
    /// Whether nothing stands before it on its line.
    var isAlone: Bool
    /// The entry behind it, with everything that is indented below it; nil where none follows.
    var extent: Range<Int>?

    /// Whether it begins as an allowance does.
    var mayAllow: Bool { text.drop(while: \.isWhitespace).hasPrefix("handrail:") }
  }

  private let bytes: [UInt8]
  private let lines: [Line]

  private struct Line {
    let range: Range<Int>
    let indent: Int
    /// Of the first sign behind a blank, if any.
    let sign: Int?
    let isListItem: Bool

    var isEmpty: Bool { range.lowerBound + indent == range.upperBound }
    var isComment: Bool { sign == range.lowerBound + indent }
  }

  private static let sign = ByteSearch(UInt8(ascii: "#"))

  init(of bytes: [UInt8], in region: Range<Int>) {
    self.bytes = bytes
    guard Self.sign.isFound(in: bytes[region]) else {
      lines = []
      return
    }
    let newline = UInt8(ascii: "\n")
    lines = bytes[region].split(separator: newline, omittingEmptySubsequences: false).map { Self.line($0) }
  }

  func all() -> [Comment] {
    lines.indices.compactMap { index in
      guard let sign = lines[index].sign else { return nil }
      let range = sign..<lines[index].range.upperBound
      return Comment(
        text: String(decoding: bytes[range].dropFirst(), as: UTF8.self), range: range,
        isAlone: lines[index].isComment, extent: extent(behind: index))
    }
  }

  private func extent(behind index: Int) -> Range<Int>? {
    let rest = lines[(index + 1)...]
    guard let start = rest.firstIndex(where: { !$0.isEmpty && !$0.isComment }) else { return nil }
    let first = lines[start]
    let end = lines[(start + 1)...].firstIndex { line in
      guard !line.isEmpty, !line.isComment else { return false }
      // The items of a list may stand as far left as the key that they belong to.
      return line.indent < first.indent || line.indent == first.indent && (first.isListItem || !line.isListItem)
    }
    return first.range.lowerBound..<lines[(end ?? lines.endIndex) - 1].range.upperBound
  }

  private static func line(_ line: ArraySlice<UInt8>) -> Line {
    var line = line
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    let blanks = line.prefix { $0 == UInt8(ascii: " ") }.count
    let text = line.dropFirst(blanks)
    let signs = text.indices.filter { line[$0] == UInt8(ascii: "#") }
    return Line(
      range: line.startIndex..<line.endIndex, indent: blanks,
      sign: signs.first { $0 == text.startIndex || line[$0 - 1] == UInt8(ascii: " ") },
      isListItem: text.starts(with: "- ".utf8) || text.elementsEqual("-".utf8))
  }
}
