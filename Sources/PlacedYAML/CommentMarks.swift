/// Where a `#` that was hardly meant as one begins a comment: it touches what follows, `title: Know #1 triggers`, or a
/// figure follows it, `rule # 1`.
struct CommentMarks {
  /// Lines of the text, from 0, that hold such a mark, without what stands on them before the first.
  private let lines: [Int: String]

  init(_ text: UnsafeBufferPointer<UInt8>) {
    guard text.contains(UInt8(ascii: "#")) else {
      lines = [:]
      return
    }
    var lines: [Int: String] = [:]
    for (number, line) in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
    where line.contains(UInt8(ascii: "#")) {
      lines[number] = String(decoding: line, as: UTF8.self)
    }
    self.lines = lines
  }

  /// Whether such a mark follows the end of a value.
  /// - Parameters:
  ///   - line: from 0.
  ///   - column: in Unicode scalars, from 0.
  func cuts(valueEndingAt line: Int, column: Int) -> Bool {
    guard let text = lines[line] else { return false }
    let rest = text.unicodeScalars.dropFirst(column).drop { $0 == " " || $0 == "\t" }
    guard rest.first == "#" else { return false }
    let comment = rest.dropFirst()
    guard let next = comment.first, next == " " else { return comment.first.map { $0 != "#" } ?? false }
    return comment.drop { $0 == " " }.first.map { ("0"..."9").contains($0) } ?? false
  }
}
