/// Characters that no text has and no format takes: U+0000 to U+001F but for tab and line ends, U+007F to U+009F, U+FFFE
/// and U+FFFF. Terminals obey some, XML and calendars are broken by others.
public enum ControlCharacters {
  public struct Found: Sendable, Equatable {
    public let range: Range<Int>
    public let scalar: Unicode.Scalar
  }

  /// Those that stand in a text as themselves.
  /// - Complexity: O(n), and fast where there are none.
  public static func all(in text: UnsafeBufferPointer<UInt8>) -> [Found] { search(text, isMarkup: false) }

  /// The text of a Markdown file with spaces in their place, so that all else stays where it is, and where they were. A
  /// character reference, `&#7;`, counts as what it stands for.
  public static func blanked(_ text: [UInt8]) -> (text: [UInt8], found: [Found]) {
    let found = text.withUnsafeBufferPointer { search($0, isMarkup: true) }
    guard !found.isEmpty else { return (text, []) }
    var blanked = text
    for place in found { for index in place.range { blanked[index] = 0x20 } }
    return (blanked, found)
  }

  private static func search(_ text: UnsafeBufferPointer<UInt8>, isMarkup: Bool) -> [Found] {
    var found: [Found] = []
    var index = 0
    while index < text.count {
      index = firstSuspect(in: text, from: index)
      guard index < text.count else { break }
      guard let place = character(at: index, in: text, isMarkup) else {
        index += 1
        continue
      }
      found.append(place)
      index = place.range.upperBound
    }
    return found
  }

  /// The first byte with which one may begin.
  private static func firstSuspect(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < text.count, !isSuspect(text[index]) { index += 1 }
    return index
  }

  private static func isSuspect(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F, 0xC2, 0xEF, UInt8(ascii: "&"): true
    default: false
    }
  }

  private static func character(at index: Int, in text: UnsafeBufferPointer<UInt8>, _ isMarkup: Bool) -> Found? {
    func byte(_ offset: Int) -> UInt8 { index + offset < text.count ? text[index + offset] : 0 }
    switch text[index] {
    case 0xC2:
      guard (0x80...0x9F).contains(byte(1)) else { return nil }
      return Found(range: index..<index + 2, scalar: Unicode.Scalar(byte(1)))
    case 0xEF:
      guard byte(1) == 0xBF, byte(2) == 0xBE || byte(2) == 0xBF else { return nil }
      return Found(range: index..<index + 3, scalar: byte(2) == 0xBE ? "\u{FFFE}" : "\u{FFFF}")
    case UInt8(ascii: "&"): return isMarkup ? reference(at: index, in: text) : nil
    default: return Found(range: index..<index + 1, scalar: Unicode.Scalar(text[index]))
    }
  }

  /// `&#7;` or `&#x7;`, as CommonMark reads them.
  private static func reference(at start: Int, in text: UnsafeBufferPointer<UInt8>) -> Found? {
    let rest = text[start..<min(start + 10, text.count)]
    guard rest.starts(with: "&#".utf8), let end = rest.firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let digits = String(decoding: text[start + 2..<end], as: UTF8.self)
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let scalar = value.flatMap(Unicode.Scalar.init), scalar.value > 0, isControl(scalar) else { return nil }
    return Found(range: start..<end + 1, scalar: scalar)
  }

  /// Whether a character is one of them.
  public static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}

extension ControlCharacters.Found {
  /// `U+0007`.
  public var name: String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(4 - digits.count, 0)) + digits
  }
}

extension SourceFile {
  /// A file of Markdown without the control characters in it, and what to tell of them, once a file.
  /// - Throws: `DiagnosticsError` where the bytes are no text.
  public static func markdown(
    path: String, bytes: [UInt8]
  ) throws(DiagnosticsError) -> (file: SourceFile, findings: [Diagnostic]) {
    let (text, found) = ControlCharacters.blanked(try text(path: path, bytes: bytes).bytes)
    let file = SourceFile(path: path, bytes: text)
    guard let first = found.first else { return (file, []) }
    let more = found.count > 1 ? ", and \(found.count - 1) more in this file" : ""
    return (
      file,
      [
        .warning(
          GeneralRule.controlCharacter, "a control character (\(first.name)) stands here\(more), and is left out",
          hint: "delete it, or put in its place the character that is meant", at: Place(file, first.range))
      ]
    )
  }
}
