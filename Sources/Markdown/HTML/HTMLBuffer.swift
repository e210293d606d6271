/// HTML as bytes, and the one place where text becomes safe to stand in it.
public struct HTMLBuffer: Sendable {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  /// Text with `&`, `<`, `>` and `"` escaped, for text and for attributes between double quotes.
  public static func escaped(_ text: String) -> String {
    var html = HTMLBuffer()
    html.text(text)
    return String(decoding: html.bytes, as: UTF8.self)
  }

  /// - Parameter capacity: bytes to make room for.
  public init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  public var count: Int { bytes.count }

  public mutating func removeAll(keepingCapacity: Bool = true) {
    bytes.removeAll(keepingCapacity: keepingCapacity)
  }
}

// MARK: - Markup: HTML already, written as it is

extension HTMLBuffer {
  /// Markup of ours: `markup("<p>")`.
  public mutating func markup(_ literal: StaticString) {
    append(UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  /// HTML that someone trusted made.
  public mutating func markup(bytes html: Span<UInt8>) {
    html.withUnsafeBufferPointer { append($0) }
  }

  /// HTML that someone trusted made.
  public mutating func markup(bytes html: [UInt8]) {
    bytes += html
  }

  /// HTML that someone trusted made.
  public mutating func markup(bytes html: some Sequence<UInt8>) {
    if html.withContiguousStorageIfAvailable({ append($0) }) == nil { bytes.append(contentsOf: html) }
  }

  /// HTML that someone trusted made.
  public mutating func markup(string html: String) {
    markup(bytes: html.utf8)
  }

  /// A decimal number.
  public mutating func number(_ number: Int) {
    markup(string: String(number))
  }

  /// A newline unless the buffer is empty or at a line's start already.
  public mutating func startLine() {
    if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
  }

  mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: piece)
  }
}

// MARK: - Text and addresses: escaped

extension HTMLBuffer {
  /// Escapes `& < > "`: right for text and for attributes in double quotes.
  public mutating func text(_ text: some Sequence<UInt8>) {
    if text.withContiguousStorageIfAvailable({ escapeText($0) }) == nil {
      Array(text).withUnsafeBufferPointer { escapeText($0) }
    }
  }

  /// Escapes `& < > "`: right for text and for attributes in double quotes.
  public mutating func text(_ string: String) {
    text(string.utf8)
  }

  /// Percent-encodes what may not stand in an address and escapes `&` and `'`, as cmark does in `href`.
  public mutating func url(_ address: some Sequence<UInt8>) {
    if address.withContiguousStorageIfAvailable({ escapeURL($0) }) == nil {
      Array(address).withUnsafeBufferPointer { escapeURL($0) }
    }
  }

  public mutating func url(_ address: String) {
    url(address.utf8)
  }

  /// As `url`, but nothing at all if following the address could run a script or open a local file.
  public mutating func safeURL(_ address: ArraySlice<UInt8>) {
    if !UnsafeURL.matches(address) { url(address) }
  }

  private static let escaped = ByteSearch(
    UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""))

  fileprivate mutating func escapeText(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while true {
      let index = Self.escaped.first(in: text, from: start)
      append(UnsafeBufferPointer(rebasing: text[start..<index]))
      guard index < text.count else { return }
      switch text[index] {
      case UInt8(ascii: "&"): markup("&amp;")
      case UInt8(ascii: "<"): markup("&lt;")
      case UInt8(ascii: ">"): markup("&gt;")
      default: markup("&quot;")
      }
      start = index + 1
    }
  }

  private mutating func escapeURL(_ address: UnsafeBufferPointer<UInt8>) {
    for byte in address {
      switch byte {
      case UInt8(ascii: "&"): markup("&amp;")
      case UInt8(ascii: "'"): markup("&#x27;")
      case _ where Self.isSafeInURL(byte): bytes.append(byte)
      default:
        bytes.append(UInt8(ascii: "%"))
        bytes.append(Self.hexDigit(byte >> 4))
        bytes.append(Self.hexDigit(byte & 15))
      }
    }
  }

  /// Letters, digits and `-_.+!*(),%#@?=;:/$~`, from cmark's houdini_href_e.c.
  private static func isSafeInURL(_ byte: UInt8) -> Bool {
    // Bit n of a word stands for byte 64 * word + n.
    let low: UInt64 = 0xAFFF_FF3A_0000_0000
    let high: UInt64 = 0x47FF_FFFE_87FF_FFFF
    return byte < 64 ? low >> UInt64(byte) & 1 == 1 : byte < 128 && high >> UInt64(byte - 64) & 1 == 1
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}

extension HTMLBuffer {
  /// Escaped text, the way of the hot path.
  mutating func text(bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBufferPointer { escapeText($0) }
  }
}
