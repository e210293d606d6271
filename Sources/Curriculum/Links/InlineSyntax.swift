internal import Markdown

/// The pieces of a text node: plain bytes, variables and citations.
public enum InlineSyntax {
  public enum Piece: Sendable, Equatable {
    case plain(Range<Int>)
    /// `{{name}}`; the range of the name without spaces around it.
    case variable(name: Range<Int>, whole: Range<Int>)
    /// `[@one; @two]`; the ranges of the keys without their `@`.
    case citation(keys: [Range<Int>], whole: Range<Int>)
  }

  private static let openings = ByteSearch(UInt8(ascii: "{"), UInt8(ascii: "["))

  /// Whether the text can hold anything but plain bytes.
  public static func isPossible(in text: ArraySlice<UInt8>) -> Bool { openings.isFound(in: text) }

  /// Whether `{{` or `[@` stands anywhere in a file.
  static func mayStand(in bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var index = openings.first(in: bytes, from: 0)
      while index + 1 < bytes.count {
        let second = bytes[index] == UInt8(ascii: "{") ? UInt8(ascii: "{") : UInt8(ascii: "@")
        if bytes[index + 1] == second { return true }
        index = openings.first(in: bytes, from: index + 1)
      }
      return false
    }
  }

  /// Cuts text into pieces; ranges are indices of the slice.
  /// - Complexity: O(n).
  public static func pieces(of text: ArraySlice<UInt8>) -> [Piece] {
    var pieces: [Piece] = []
    var plainStart = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
      guard let piece = special(text, at: index) else {
        index += 1
        continue
      }
      if plainStart < index { pieces.append(.plain(plainStart..<index)) }
      pieces.append(piece.piece)
      index = piece.end
      plainStart = index
    }
    if plainStart < text.endIndex { pieces.append(.plain(plainStart..<text.endIndex)) }
    return pieces
  }

  private static func special(_ text: ArraySlice<UInt8>, at index: Int) -> (piece: Piece, end: Int)? {
    switch text[index] {
    case UInt8(ascii: "{"): variable(text, at: index)
    case UInt8(ascii: "["): citation(text, at: index)
    default: nil
    }
  }

  private static func variable(_ text: ArraySlice<UInt8>, at start: Int) -> (piece: Piece, end: Int)? {
    guard start + 1 < text.endIndex, text[start + 1] == UInt8(ascii: "{") else { return nil }
    var index = skipSpaces(text, from: start + 2)
    let nameStart = index
    while index < text.endIndex, isNameByte(text[index]) { index += 1 }
    let name = nameStart..<index
    index = skipSpaces(text, from: index)
    guard !name.isEmpty, index + 1 < text.endIndex, text[index] == UInt8(ascii: "}"),
      text[index + 1] == UInt8(ascii: "}")
    else { return nil }
    return (.variable(name: name, whole: start..<index + 2), index + 2)
  }

  private static func citation(_ text: ArraySlice<UInt8>, at start: Int) -> (piece: Piece, end: Int)? {
    var keys: [Range<Int>] = []
    var index = start + 1
    while index < text.endIndex, text[index] == UInt8(ascii: "@") {
      let keyStart = index + 1
      index = keyStart
      while index < text.endIndex, isNameByte(text[index]) { index += 1 }
      guard index > keyStart, index < text.endIndex else { return nil }
      keys.append(keyStart..<index)
      if text[index] == UInt8(ascii: "]") { return (.citation(keys: keys, whole: start..<index + 1), index + 1) }
      guard text[index] == UInt8(ascii: ";") || text[index] == UInt8(ascii: ",") else { return nil }
      index = skipSpaces(text, from: index + 1)
    }
    return nil
  }

  private static func skipSpaces(_ text: ArraySlice<UInt8>, from start: Int) -> Int {
    var index = start
    while index < text.endIndex, text[index] == 0x20 { index += 1 }
    return index
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: ":"):
      true
    default: false
    }
  }
}
