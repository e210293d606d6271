/// Finds what may be left out within lines: comments, tags, entities, addresses of links, variables, citations, names of
/// footnotes, ids of headings, names of cards.
struct RoughInlines {
  private let text: [UInt8]
  private let range: Range<Int>
  private var found: [Range<Int>] = []
  /// Behind the last end of a comment.
  private let lastCommentEnd: Int

  init(_ text: [UInt8], _ range: Range<Int>) {
    self.text = text
    self.range = range
    var end = range.upperBound
    while end > range.lowerBound + 3, !text[end - 3..<end].elementsEqual("-->".utf8) { end -= 1 }
    lastCommentEnd = end
  }

  mutating func leftOut() -> [Range<Int>] {
    var index = range.lowerBound
    while index < range.upperBound {
      let end = piece(at: index)
      if let end { found.append(index..<end) }
      index = end ?? index + 1
    }
    return found
  }

  private func byte(_ index: Int) -> UInt8 { index < range.upperBound ? text[index] : 0 }
  private func stands(_ word: StaticString, at index: Int) -> Bool {
    index + word.utf8CodeUnitCount <= range.upperBound
      && word.withUTF8Buffer { text[index..<index + $0.count].elementsEqual($0) }
  }

  private func piece(at index: Int) -> Int? {
    switch text[index] {
    case UInt8(ascii: "<"):
      if stands("<!--", at: index) {
        return index + 4 < lastCommentEnd ? end(of: "-->", from: index + 4, acrossBlankLines: true) : nil
      }
      let next = byte(index + 1) | 0x20
      guard next >= 0x61 && next <= 0x7A || "/!?".utf8.contains(byte(index + 1)) else { return nil }
      return end(of: ">", from: index + 1)
    case UInt8(ascii: "&"): return entity(at: index)
    case UInt8(ascii: "]"):
      if stands("](", at: index) { return address(from: index + 2) }
      return stands("][", at: index) ? label(from: index + 2) : nil
    case UInt8(ascii: "{"):
      if stands("{{", at: index) { return end(of: "}}", from: index + 2) }
      return stands("{#", at: index) ? end(of: "}", from: index + 2) : nil
    case UInt8(ascii: "["):
      let isCard = stands("[\\!", at: index) || stands("[!", at: index) && isLetterOrDigit(byte(index + 2))
      return isCard || "@^".utf8.contains(byte(index + 1)) ? label(from: index + 2) : nil
    case UInt8(ascii: "!"):
      return stands("![", at: index) ? drawing(at: index) : nil
    default: return nil
    }
  }

  /// A name in brackets, and what may be the address of a link behind it.
  private func label(from start: Int) -> Int? {
    guard let end = end(of: "]", from: start) else { return nil }
    return byte(end) == UInt8(ascii: "(") ? address(from: end + 1) ?? end : end
  }

  /// The words of a drawing may be the theme's own.
  private func drawing(at index: Int) -> Int? {
    guard let close = end(of: "]", from: index + 2), stands("(drawing:", at: close) else { return nil }
    return address(from: close + 1)
  }

  private func entity(at index: Int) -> Int? {
    var end = index + 1
    while end < index + 34, byte(end) == UInt8(ascii: "#") || isLetterOrDigit(byte(end)) { end += 1 }
    return byte(end) == UInt8(ascii: ";") ? end + 1 : nil
  }

  private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    byte >= 0x30 && byte <= 0x39 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
  }

  /// Behind the bracket that closes an address and its title; parentheses in it may be paired, and it may stand in `<…>`
  /// and quotation marks, so the last `)` before the next link or the end of the paragraph counts where they are not.
  private func address(from start: Int) -> Int? {
    var depth = 1
    var index = start
    var last: Int?
    while index < range.upperBound, !isParagraphEnd(at: index) {
      switch text[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        last = index + 1
        if depth == 0 { return quotedEnd(from: start, until: index + 1) ?? index + 1 }
      default: break
      }
      index += 1
    }
    return last
  }

  /// Where a title or a destination in brackets is still open at a `)`, what follows may belong to it.
  private func quotedEnd(from start: Int, until end: Int) -> Int? {
    for mark in "\"'".utf8 where text[start..<end].count(where: { $0 == mark }) % 2 == 1 {
      var index = end
      while index < range.upperBound, !isParagraphEnd(at: index), text[index] != mark { index += 1 }
      guard byte(index) == mark else { continue }
      while index < range.upperBound, text[index] != UInt8(ascii: ")"), text[index] != 0x0A { index += 1 }
      if byte(index) == UInt8(ascii: ")") { return index + 1 }
    }
    if text[start..<end].contains(UInt8(ascii: "<")), !text[start..<end].contains(UInt8(ascii: ">")) {
      guard let close = self.end(of: ">", from: end) else { return nil }
      return self.end(of: ")", from: close)
    }
    return nil
  }

  private func end(of word: StaticString, from start: Int, acrossBlankLines: Bool = false) -> Int? {
    var index = start
    while index < range.upperBound {
      if stands(word, at: index) { return index + word.utf8CodeUnitCount }
      if !acrossBlankLines, isParagraphEnd(at: index) { return nil }
      index += 1
    }
    return nil
  }

  /// Whether a blank line begins here.
  private func isParagraphEnd(at index: Int) -> Bool {
    guard text[index] == 0x0A || text[index] == 0x0D else { return false }
    var next = index + 1
    if text[index] == 0x0D, byte(next) == 0x0A { next += 1 }
    while [0x20, 0x09].contains(byte(next)) { next += 1 }
    return next >= range.upperBound || text[next] == 0x0A || text[next] == 0x0D
  }
}
