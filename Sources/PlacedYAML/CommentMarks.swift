/// Where a `#` that was hardly meant as one begins a comment: it touches what follows, `title: Know #1 triggers`, or a
/// figure follows it, `rule # 1`.
struct CommentMarks {
  /// For each line of the text, from 0, the columns from which blanks alone lead to such a mark.
  private let columns: [Int: Set<Int>]

  init(_ text: UnsafeBufferPointer<UInt8>) {
    guard text.contains(UInt8(ascii: "#")) else {
      columns = [:]
      return
    }
    var columns: [Int: Set<Int>] = [:]
    for (number, line) in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
    where line.contains(UInt8(ascii: "#")) {
      columns[number] = Self.columns(of: Array(String(decoding: line, as: UTF8.self).unicodeScalars))
    }
    self.columns = columns
  }

  /// Whether such a mark follows the end of a value.
  /// - Parameters:
  ///   - line: from 0.
  ///   - column: in Unicode scalars, from 0.
  func cuts(valueEndingAt line: Int, column: Int) -> Bool { columns[line]?.contains(column) ?? false }

  private static func columns(of line: [Unicode.Scalar]) -> Set<Int> {
    var columns: Set<Int> = []
    var blanks = 0
    for (column, scalar) in line.enumerated() {
      if scalar == "#", isHardlyAComment(line[(column + 1)...]) { columns.formUnion(blanks...column) }
      if !isBlank(scalar) { blanks = column + 1 }
    }
    return columns
  }

  /// - Parameter text: what follows a `#` on its line.
  private static func isHardlyAComment(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let next = text.first, next != "#", next != "\r" else { return false }
    guard isBlank(next) else { return true }
    return text.first { !isBlank($0) }.map { ("0"..."9").contains($0) } ?? false
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }
}
