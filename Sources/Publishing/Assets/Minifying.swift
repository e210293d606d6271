/// Takes comments and indentation out of style sheets: what a reader's phone need not load.
enum Minifying {
  private enum Kind {
    case plain, quoted, comment
  }

  /// A style sheet without comments and without indentation; text between quotation marks stays as it is.
  static func stylesheet(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    for (kind, range) in pieces(of: bytes) {
      switch kind {
      case .plain: append(bytes[range], to: &output)
      case .quoted: output += bytes[range]
      case .comment:
        // It parts what would be one word without it.
        guard let last = output.last, last > 0x20, range.upperBound < bytes.count, bytes[range.upperBound] > 0x20 else {
          continue
        }
        output += "/**/".utf8
      }
    }
    return output
  }

  /// A style sheet with blanks for its comments, so that all else stays at its place.
  static func blankingComments(of bytes: [UInt8]) -> [UInt8] {
    var output = bytes
    for (kind, range) in pieces(of: bytes) where kind == .comment {
      for index in range where bytes[index] != UInt8(ascii: "\n") { output[index] = 0x20 }
    }
    return output
  }

  /// Of blanks the first stays; one behind a backslash is a letter.
  private static func append(_ text: ArraySlice<UInt8>, to output: inout [UInt8]) {
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      if byte == UInt8(ascii: "\\"), index + 1 < text.endIndex {
        output += text[index...index + 1]
        index += 2
        continue
      }
      if byte > 0x20 {
        output.append(byte)
      } else if let last = output.last, last > 0x20 {
        output.append(byte == UInt8(ascii: "\n") ? byte : 0x20)
      }
      index += 1
    }
  }

  /// A style sheet cut into comments, text between quotation marks and all else.
  private static func pieces(of bytes: [UInt8]) -> [(kind: Kind, range: Range<Int>)] {
    var pieces: [(kind: Kind, range: Range<Int>)] = []
    var (start, index) = (0, 0)
    while index < bytes.count {
      guard let (kind, end) = special(bytes, at: index) else {
        index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        continue
      }
      if start < index { pieces.append((.plain, start..<index)) }
      pieces.append((kind, index..<end))
      (start, index) = (end, end)
    }
    if start < bytes.count { pieces.append((.plain, start..<bytes.count)) }
    return pieces
  }

  private static func special(_ bytes: [UInt8], at index: Int) -> (kind: Kind, end: Int)? {
    switch bytes[index] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): (.quoted, endOfQuoted(bytes, from: index))
    case UInt8(ascii: "/") where bytes[index...].starts(with: "/*".utf8):
      (.comment, endOfComment(bytes, from: index + 2))
    default: nil
    }
  }

  private static func endOfQuoted(_ bytes: [UInt8], from start: Int) -> Int {
    var index = start + 1
    while index < bytes.count, bytes[index] != bytes[start] { index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1 }
    return min(index + 1, bytes.count)
  }

  private static func endOfComment(_ bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "*"), bytes[index + 1] == UInt8(ascii: "/") { return index + 2 }
      index += 1
    }
    return bytes.count
  }
}
