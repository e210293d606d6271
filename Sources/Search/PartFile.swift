/// A named piece of an index: what one file, or one pair of strings within a file, holds.
struct IndexPiece: Sendable, Equatable {
  var name: String
  /// UTF-8, of one or more lines.
  var text: [UInt8]
}

/// The file form of pieces: one JavaScript call, written and read; see `IndexFormat`.
enum PartFile {
  static func encode(_ pieces: [IndexPiece], language: String) -> [UInt8] {
    var result = Array("handrail.part(\(IndexFormat.version),\"\(language)\"".utf8)
    result.reserveCapacity(pieces.reduce(result.count) { $0 + $1.text.count + 32 })
    for piece in pieces {
      result += Array(",\"\(piece.name)\",\"".utf8)
      append(piece.text, to: &result)
      result.append(UInt8(ascii: "\""))
    }
    result.append(UInt8(ascii: ")"))
    return result
  }

  private static func append(_ text: [UInt8], to result: inout [UInt8]) {
    var start = 0
    for (index, byte) in text.enumerated() {
      let replacement: StaticString
      switch byte {
      case UInt8(ascii: "\n"): replacement = #"\n"#
      case UInt8(ascii: "\\"): replacement = #"\\"#
      case UInt8(ascii: "\""): replacement = #"\""#
      case UInt8(ascii: "\r"): replacement = " "
      default: continue
      }
      result += text[start..<index]
      result += UnsafeBufferPointer(start: replacement.utf8Start, count: replacement.utf8CodeUnitCount)
      start = index + 1
    }
    result += text[start...]
  }

  struct Contents {
    var version: Int
    var language: String
    var pieces: [IndexPiece]
  }

  /// - Returns: nil for anything but one whole call.
  static func decode(_ bytes: [UInt8]) -> Contents? {
    var scanner = Scanner(bytes: bytes)
    guard scanner.take("handrail.part("), let version = scanner.number(), scanner.take(","),
      let language = scanner.string()
    else { return nil }
    var pieces: [IndexPiece] = []
    while !scanner.take(")") {
      guard scanner.take(","), let name = scanner.string(), scanner.take(","), let text = scanner.string() else {
        return nil
      }
      pieces.append(IndexPiece(name: String(decoding: name, as: UTF8.self), text: text))
    }
    return Contents(
      version: version, language: String(decoding: language, as: UTF8.self), pieces: pieces)
  }

  private struct Scanner {
    let bytes: [UInt8]
    var index = 0

    mutating func take(_ text: StaticString) -> Bool {
      let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
      guard index + wanted.count <= bytes.count, bytes[index..<index + wanted.count].elementsEqual(wanted) else {
        return false
      }
      index += wanted.count
      return true
    }

    mutating func number() -> Int? {
      var value: Int?
      while index < bytes.count, (0x30...0x39).contains(bytes[index]), (value ?? 0) < 1_000_000 {
        value = (value ?? 0) * 10 + Int(bytes[index] - 0x30)
        index += 1
      }
      return value
    }

    mutating func string() -> [UInt8]? {
      guard take("\"") else { return nil }
      var result: [UInt8] = []
      while let end = bytes[index...].firstIndex(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) {
        result += bytes[index..<end]
        index = end + 1
        if bytes[end] == UInt8(ascii: "\"") { return result }
        guard index < bytes.count else { return nil }
        result.append(bytes[index] == UInt8(ascii: "n") ? UInt8(ascii: "\n") : bytes[index])
        index += 1
      }
      return nil
    }
  }
}
