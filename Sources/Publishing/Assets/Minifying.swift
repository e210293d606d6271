/// Takes comments and indentation out of the theme's own scripts and style sheets: what a reader's phone need not load.
enum Minifying {
  /// A script without the lines that are comments and without indentation. One with a backtick stays as it is, since a
  /// template literal keeps its spaces. A comment that begins behind code stays too.
  static func script(_ bytes: [UInt8]) -> [UInt8] {
    guard !bytes.contains(UInt8(ascii: "`")) else { return bytes }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var isInComment = false
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let code = trimmed(line)
      isInComment = isInComment || code.starts(with: "/*".utf8)
      if isInComment {
        isInComment = code.suffix(2) != Array("*/".utf8)[...]
        continue
      }
      if code.isEmpty || code.starts(with: "//".utf8) { continue }
      output += code
      output.append(UInt8(ascii: "\n"))
    }
    return output
  }

  /// A style sheet without comments and without indentation; text between quotation marks stays as it is.
  static func stylesheet(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var quote: UInt8?
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\\"), index + 1 < bytes.count {
        output += bytes[index...index + 1]
        index += 2
        continue
      }
      if let open = quote {
        quote = byte == open ? nil : open
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "/"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "*") {
        index = endOfComment(bytes, from: index + 2)
        continue
      } else if byte <= 0x20, output.last.map({ $0 <= 0x20 }) ?? true {
        index += 1
        continue
      }
      output.append(quote == nil && byte <= 0x20 ? (byte == UInt8(ascii: "\n") ? byte : 0x20) : byte)
      index += 1
    }
    return output
  }

  private static func endOfComment(_ bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "*"), bytes[index + 1] == UInt8(ascii: "/") { return index + 2 }
      index += 1
    }
    return bytes.count
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line
    while let first = line.first, first <= 0x20 { line.removeFirst() }
    while let last = line.last, last <= 0x20 { line.removeLast() }
    return line
  }
}
