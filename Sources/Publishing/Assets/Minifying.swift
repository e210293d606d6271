/// Takes comments and indentation out of style sheets: what a reader's phone need not load.
enum Minifying {
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
        let end = endOfComment(bytes, from: index + 2)
        // It parts what would be one word without it.
        if let last = output.last, last > 0x20, end < bytes.count, bytes[end] > 0x20 { output += "/**/".utf8 }
        index = end
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
}
