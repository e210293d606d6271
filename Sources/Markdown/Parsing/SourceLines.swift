/// The lines of the body as cmark counts them: ended by "\n", "\r" or "\r\n".
struct SourceLines {
  /// Where each line starts, 0-based bytes into the file.
  private(set) var starts: [Int] = []
  /// Where each line ends, its line ending left out.
  private(set) var ends: [Int] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, from bodyStart: Int) {
    starts.reserveCapacity(bytes.count / 32 + 4)
    ends.reserveCapacity(bytes.count / 32 + 4)
    var start = bodyStart
    var offset = bodyStart
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { continue }
      starts.append(start)
      ends.append(offset - 1)
      if byte == UInt8(ascii: "\r"), offset < bytes.count, bytes[offset] == UInt8(ascii: "\n") { offset += 1 }
      start = offset
    }
    if start < bytes.count {
      starts.append(start)
      ends.append(bytes.count)
    }
  }

  var count: Int { starts.count }

  /// The offset of cmark's 1-based line and 1-based column in bytes; nil outside the text. A column may stand just past
  /// the line's end.
  func offset(line: Int32, column: Int32) -> Int? {
    guard line >= 1, line <= starts.count, column >= 1 else { return nil }
    let offset = starts[Int(line) - 1] + Int(column) - 1
    return offset <= ends[Int(line) - 1] ? offset : nil
  }
}
