import CCMarkGFM
import Glibc

/// Goes through a block's text beside its inlines and finds where each stands in it.
///
/// cmark's own columns are missing on line breaks, autolinks and consolidated text, and wrong after code spans over
/// several lines, so they serve as hints only: an inline is placed where its bytes are found, else nowhere.
struct InlineCursor {
  var content = InlineContent()
  /// Where the next inline should begin, an offset in the content.
  private var position = 0
  /// Where the line that cmark counts columns in begins.
  private var lineStart = 0
  /// cmark's column of the content's first byte, less one.
  private var blockColumn: Int32 = 0

  mutating func start(_ node: CNode) {
    content.load(node)
    position = 0
    lineStart = 0
    blockColumn = node.pointee.start_column - 1 + node.pointee.internal_offset
  }

  private func peek(_ offset: Int = 0) -> UInt8 { content.bytes.byte(position + offset) }

  /// The content's offset of cmark's 1-based column in the current line.
  private func offset(ofColumn column: Int32) -> Int? {
    let offset = lineStart + Int(column - 1 - blockColumn)
    return column > 0 && offset >= 0 && offset <= content.bytes.count ? offset : nil
  }
}

// MARK: - Leaves

extension InlineCursor {
  /// Where text or inline HTML stands in the content; nil if its bytes are not found near.
  mutating func text(_ chunk: cmark_chunk, column: Int32) -> Range<Int>? {
    let literal = UnsafeBufferPointer(chunk)
    if let inside = offset(of: literal) { return take(inside, literal.count) }
    if let end = Self.match(literal, content.bytes, at: position) { return take(position, end - position) }
    if let hint = offset(ofColumn: column), hint > position, let end = Self.match(literal, content.bytes, at: hint) {
      return take(hint, end - hint)
    }
    return search(literal).flatMap { take($0, literal.count) }
  }

  private mutating func take(_ start: Int, _ count: Int) -> Range<Int> {
    position = start + count
    return start..<position
  }

  /// cmark's literals often point into the content itself.
  private func offset(of literal: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let start = literal.baseAddress, let base = content.bytes.baseAddress else { return nil }
    let offset = UnsafeRawPointer(start) - UnsafeRawPointer(base)
    return offset >= 0 && offset + literal.count <= content.bytes.count ? offset : nil
  }

  /// The literal itself within the next 256 bytes.
  private func search(_ literal: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let needle = literal.baseAddress, let base = content.bytes.baseAddress, !literal.isEmpty else { return nil }
    let last = min(content.bytes.count - literal.count, position + 256)
    guard last >= position else { return nil }
    return (position...last).first { base[$0] == needle[0] && memcmp(base + $0, needle, literal.count) == 0 }
  }

  /// A code span's range, and that of what stands between its backticks.
  mutating func code(column: Int32) -> (whole: Range<Int>, inner: Range<Int>)? {
    if peek() != UInt8(ascii: "`"), let hint = offset(ofColumn: column), hint > position { position = hint }
    while position > 0, peek() != UInt8(ascii: "`"), peek(-1) == UInt8(ascii: "`") { position -= 1 }
    let start = position
    let ticks = run(at: start, of: UInt8(ascii: "`"))
    guard ticks > 0 else { return nil }
    var end = start + ticks
    while end < content.bytes.count {
      let closing = run(at: end, of: UInt8(ascii: "`"))
      if closing == ticks {
        position = end + ticks
        return (start..<position, start + ticks..<end)
      }
      end += max(closing, 1)
    }
    return nil
  }

  private func run(at start: Int, of byte: UInt8) -> Int {
    var end = start
    while content.bytes.byte(end) == byte { end += 1 }
    return end - start
  }

  /// A line break with the spaces or the backslash before it.
  mutating func lineBreak() -> Range<Int>? {
    let start = position
    var end = start
    while end < content.bytes.count, content.bytes[end] != UInt8(ascii: "\n"), content.bytes[end] != UInt8(ascii: "\r")
    {
      end += 1
    }
    guard end < content.bytes.count else { return nil }
    let before = content.bytes[start..<end]
    let isNear = before.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: "\\") }
    if content.bytes[end] == UInt8(ascii: "\r") { end += 1 }
    if content.bytes.byte(end) == UInt8(ascii: "\n") { end += 1 }
    lineStart = end
    position = end
    while peek() == 0x20 || peek() == 0x09 { position += 1 }
    return isNear ? start..<end : nil
  }

  /// `[^label]`.
  mutating func footnoteReference() -> Range<Int>? {
    let start = position
    guard peek() == UInt8(ascii: "["), peek(1) == UInt8(ascii: "^") else { return nil }
    while position < content.bytes.count {
      position += 1
      if peek(-1) == UInt8(ascii: "]") { return start..<position }
    }
    return nil
  }
}

// MARK: - Containers

extension InlineCursor {
  /// Steps over what opens a container. Answers where it starts, or -1.
  mutating func open(_ tag: MarkdownTag) -> Int {
    let start = position
    switch (tag, peek()) {
    case (.emphasis, UInt8(ascii: "*")), (.emphasis, UInt8(ascii: "_")): position += 1
    case (.strong, UInt8(ascii: "*")), (.strong, UInt8(ascii: "_")): position += 2
    case (.strikethrough, UInt8(ascii: "~")): position += peek(1) == UInt8(ascii: "~") ? 2 : 1
    case (.link, UInt8(ascii: "[")), (.link, UInt8(ascii: "<")): position += 1
    case (.link, _): break
    case (.image, UInt8(ascii: "!")): position += 2
    default: return -1
    }
    return start
  }

  /// Steps over what closes a container that began at `start`. Answers its range, or nil.
  mutating func close(_ tag: MarkdownTag, from start: Int, endColumn: Int32) -> Range<Int>? {
    guard start >= 0 else { return nil }
    let mark = content.bytes.byte(start)
    switch tag {
    case .emphasis, .strong, .strikethrough:
      let width = tag == .strong || tag == .strikethrough && content.bytes.byte(start + 1) == mark ? 2 : 1
      guard peek() == mark, width == 1 || peek(1) == mark else { return nil }
      position += width
    case .link where mark == UInt8(ascii: "<"):
      guard peek() == UInt8(ascii: ">") else { return nil }
      position += 1
    case .link where mark != UInt8(ascii: "["): break
    default:
      guard closeLink(endColumn) else { return nil }
    }
    // A wrong guess on the way may have led back before the start.
    return start <= position ? start..<position : nil
  }

  /// From the bracket that ends a link's text to the link's end, which cmark knows.
  private mutating func closeLink(_ endColumn: Int32) -> Bool {
    guard peek() == UInt8(ascii: "]") else { return false }
    guard let end = offset(ofColumn: endColumn + 1), end > position,
      [UInt8(ascii: ")"), UInt8(ascii: "]")].contains(content.bytes.byte(end - 1))
    else { return false }
    position = end
    return true
  }

  /// The destination's range if it stands right after the bracket that ends a link's text: `](here`.
  func destination(_ url: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    guard peek() == UInt8(ascii: "]"), peek(1) == UInt8(ascii: "("), !url.isEmpty else { return nil }
    let start = position + (peek(2) == UInt8(ascii: "<") ? 3 : 2)
    guard start + url.count <= content.bytes.count,
      UnsafeBufferPointer(rebasing: content.bytes[start..<start + url.count]).elementsEqual(url)
    else { return nil }
    return start..<start + url.count
  }
}

// MARK: - Matching

extension InlineCursor {
  /// Where a literal ends that starts at `start` of the content, its backslashes and entities still unresolved there.
  private static func match(
    _ literal: UnsafeBufferPointer<UInt8>, _ content: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Int? {
    if isPlain(literal), start + literal.count <= content.count, let one = literal.baseAddress,
      let other = content.baseAddress, memcmp(one, other + start, literal.count) == 0
    {
      return start + literal.count
    }
    var position = start
    var index = 0
    while index < literal.count {
      let byte = content.byte(position)
      if byte == UInt8(ascii: "\\"), content.byte(position + 1) == literal[index], content.byte(position + 1) != byte {
        position += 2
        index += 1
      } else if byte == UInt8(ascii: "&"), let end = entityEnd(content, position) {
        let decoded = decodedLength(literal, index, followedBy: content.byte(end))
        guard decoded > 0 else { return nil }
        position = end
        index += decoded
      } else if position < content.count, byte == literal[index] {
        position += byte == UInt8(ascii: "\\") && content.byte(position + 1) == byte ? 2 : 1
        index += 1
      } else {
        return nil
      }
    }
    return position
  }

  /// Without a byte that might stand for another in the content.
  private static func isPlain(_ literal: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = literal.baseAddress else { return true }
    return memchr(start, CInt(UInt8(ascii: "\\")), literal.count) == nil
      && memchr(start, CInt(UInt8(ascii: "&")), literal.count) == nil
  }

  /// After the semicolon of an entity that starts at `start`, 2 to 32 bytes on.
  private static func entityEnd(_ content: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var end = start + 1
    while end < content.count, end - start < 34 {
      let byte = content[end]
      end += 1
      if byte == UInt8(ascii: ";") { return end - start > 2 ? end : nil }
      guard byte == UInt8(ascii: "#") || byte.isLetterOrDigit else { return nil }
    }
    return nil
  }

  /// How many bytes of the literal an entity became: one scalar or two, up to where the text goes on as the content.
  private static func decodedLength(_ literal: UnsafeBufferPointer<UInt8>, _ start: Int, followedBy next: UInt8) -> Int
  {
    // An entity that cmark left as it stands.
    if literal[start] == UInt8(ascii: "&"), literal.byte(start + 1).isLetterOrDigit { return 1 }
    let one = scalarLength(literal[start])
    guard start + one < literal.count, literal[start + one] != next, next != UInt8(ascii: "&"),
      next != UInt8(ascii: "\\")
    else { return one }
    return one + scalarLength(literal[start + one])
  }

  private static func scalarLength(_ lead: UInt8) -> Int {
    lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }
}
