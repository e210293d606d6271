import CCMarkGFM
import Glibc

/// The file's bytes with the lines of its body as cmark counts them: ended by "\n", "\r" or "\r\n".
struct SourceText {
  let bytes: UnsafeBufferPointer<UInt8>
  let bodyStart: Int
  /// Where each line starts and ends, its line ending left out; 0-based bytes into the file.
  private(set) var lines: [(start: Int, end: Int)] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, from bodyStart: Int) {
    self.bytes = bytes
    self.bodyStart = bodyStart
    lines.reserveCapacity((bytes.count - bodyStart) / 48 + 4)
    let hasReturns = bytes.firstOffset(of: UInt8(ascii: "\r"), from: bodyStart) != nil
    var start = bodyStart
    while start < bytes.count {
      var end = bytes.firstOffset(of: UInt8(ascii: "\n"), from: start) ?? bytes.count
      if hasReturns { end = bytes[start..<end].firstIndex(of: UInt8(ascii: "\r")) ?? end }
      lines.append((start, end))
      start = end + (bytes.byte(end) == UInt8(ascii: "\r") && bytes.byte(end + 1) == UInt8(ascii: "\n") ? 2 : 1)
    }
  }

  /// The bounds of cmark's 1-based line.
  func line(_ number: Int32) -> (start: Int, end: Int)? {
    number >= 1 && number <= lines.count ? lines[Int(number) - 1] : nil
  }

  /// The offset of cmark's 1-based line and 1-based column in bytes; nil outside the text. A column may stand just past
  /// the line's end.
  func offset(line number: Int32, column: Int32) -> Int? {
    guard let line = line(number), column >= 1 else { return nil }
    let offset = line.start + Int(column) - 1
    return offset <= line.end ? offset : nil
  }

  /// Whether `piece` stands at `offset`, byte for byte.
  func has(_ piece: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    guard offset >= bodyStart, offset + piece.count <= bytes.count else { return false }
    guard let one = piece.baseAddress, let other = bytes.baseAddress else { return piece.isEmpty }
    return memcmp(one, other + offset, piece.count) == 0
  }
}

extension UnsafeBufferPointer<UInt8> {
  init(_ chunk: cmark_chunk) {
    self.init(start: chunk.data, count: chunk.data == nil ? 0 : Int(chunk.len))
  }

  /// Where `byte` comes first at or after `start`, by the C library's fast search.
  func firstOffset(of byte: UInt8, from start: Int) -> Int? {
    guard let base = baseAddress, start < count else { return nil }
    return memchr(base + start, CInt(byte), count - start).map { UnsafeRawPointer($0) - UnsafeRawPointer(base) }
  }

  /// The byte at `index`, 0 beyond the end.
  func byte(_ index: Int) -> UInt8 {
    index >= 0 && index < count ? self[index] : 0
  }
}
