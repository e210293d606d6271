/// A piece of an HTML document.
enum HTMLToken {
  case text(Range<Int>)
  case comment(Range<Int>)
  case start(HTMLTag)
  case end(HTMLTag)
}

/// A tag as it is written.
struct HTMLTag {
  let name: String
  let range: Range<Int>
  var attributes: [(name: String, value: Range<Int>, isQuoted: Bool)] = []
  var isSelfClosing = false
}

/// Cuts a document into tokens as browsers do (HTML, 13.2.5), simplified by what generated pages have no use for.
struct HTMLTokens: Sequence, IteratorProtocol {
  private let html: [UInt8]
  private var index = 0
  /// The element whose content is no markup.
  private var rawElement: String?

  init(_ html: [UInt8]) {
    self.html = html
  }

  private func byte(_ index: Int) -> UInt8 { index < html.count ? html[index] : 0 }
  private func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte >= 0x09 && byte <= 0x0D }

  mutating func next() -> HTMLToken? {
    guard index < html.count else { return nil }
    let start = index
    if let name = rawElement {
      rawElement = nil
      index = rawEnd(of: name)
      if index > start { return .text(start..<index) }
    }
    if isMarkup(at: index) { return markup() }
    repeat { index += 1 } while index < html.count && !isMarkup(at: index)
    return .text(start..<index)
  }

  private func isMarkup(at index: Int) -> Bool {
    guard html[index] == UInt8(ascii: "<") else { return false }
    let next = byte(index + 1)
    return isLetter(next) || next == UInt8(ascii: "!") || next == UInt8(ascii: "?")
      || next == UInt8(ascii: "/")
  }

  private func rawEnd(of name: String) -> Int {
    let word = Array("</\(name)".utf8)
    var position = index
    while position + word.count <= html.count {
      if html[position] == word[0], html[position..<position + word.count].map(lowercased).elementsEqual(word) {
        return position
      }
      position += 1
    }
    return html.count
  }

  private func lowercased(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

  private mutating func markup() -> HTMLToken {
    let start = index
    let next = byte(index + 1)
    if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") || next == UInt8(ascii: "/") && !isLetter(byte(index + 2))
    {
      index = commentEnd()
      return .comment(start..<index)
    }
    let isEnd = next == UInt8(ascii: "/")
    index += isEnd ? 2 : 1
    let tag = self.tag(from: start)
    if !isEnd, ["script", "style", "textarea", "title"].contains(tag.name), !tag.isSelfClosing {
      rawElement = tag.name
    }
    return isEnd ? .end(tag) : .start(tag)
  }

  private func commentEnd() -> Int {
    let isComment = byte(index + 2) == UInt8(ascii: "-") && byte(index + 3) == UInt8(ascii: "-")
    var end = index + 2
    while end < html.count {
      if html[end] == UInt8(ascii: ">"), !isComment || html[end - 2..<end].elementsEqual("--".utf8) { return end + 1 }
      end += 1
    }
    return html.count
  }

  private mutating func word(until isEnd: (UInt8) -> Bool) -> Range<Int> {
    let start = index
    while index < html.count, !isEnd(html[index]) { index += 1 }
    return start..<index
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: html[range].map(lowercased), as: UTF8.self) }

  private mutating func tag(from start: Int) -> HTMLTag {
    let name = text(word { Self.isBlank($0) || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ">") })
    var attributes: [(name: String, value: Range<Int>, isQuoted: Bool)] = []
    var isSelfClosing = false
    while index < html.count, html[index] != UInt8(ascii: ">") {
      if Self.isBlank(html[index]) {
        index += 1
      } else if html[index] == UInt8(ascii: "/") {
        index += 1
        isSelfClosing = byte(index) == UInt8(ascii: ">")
      } else {
        attributes.append(attribute())
      }
    }
    index = Swift.min(index + 1, html.count)
    return HTMLTag(name: name, range: start..<index, attributes: attributes, isSelfClosing: isSelfClosing)
  }

  private mutating func attribute() -> (name: String, value: Range<Int>, isQuoted: Bool) {
    let first = index
    index += 1
    _ = word { Self.isBlank($0) || "/>=".utf8.contains($0) }
    let name = text(first..<index)
    var next = index
    while Self.isBlank(byte(next)), next < html.count { next += 1 }
    guard byte(next) == UInt8(ascii: "=") else { return (name, index..<index, true) }
    index = next + 1
    while index < html.count, Self.isBlank(html[index]) { index += 1 }
    let quote = byte(index)
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return (name, word { Self.isBlank($0) || $0 == UInt8(ascii: ">") }, false)
    }
    index += 1
    let value = word { $0 == quote }
    index = Swift.min(index + 1, html.count)
    return (name, value, true)
  }
}
