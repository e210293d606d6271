internal import Markdown

/// What begins a line of text as if it were to make a heading, a list or a quotation of it.
struct LineMarker {
  enum Kind: Hashable {
    /// A marker that touches its words: `##Words`.
    case tightHeading, tightBullet, tightNumber
    /// A marker with a blank behind it that is none to Markdown, as a no-break space.
    case oddBlank(marker: String)
    /// A character that looks like a list's: `•`.
    case drawnBullet(String)
    case drawnBox
    /// `[ ]` outside a list.
    case box
    case dash
    /// `a.` or `a)`
    case letter
    /// A number that begins no list where it stands.
    case number
  }

  let kind: Kind
  /// Bytes of the marker in the text that it begins.
  let count: Int

  /// Whether one line alone is enough to tell that a list was meant.
  var isSureAlone: Bool {
    switch kind {
    case .tightHeading, .oddBlank, .drawnBullet, .drawnBox, .box: true
    case .tightBullet, .tightNumber, .dash, .letter, .number: false
    }
  }

  /// - Parameter text: what begins a line; nil where it begins as text does.
  init?(_ text: ArraySlice<UInt8>) {
    guard let first = text.first, let found = Self.marker(text, first) else { return nil }
    (kind, count) = found
  }

  private static func marker(_ text: ArraySlice<UInt8>, _ first: UInt8) -> (Kind, Int)? {
    switch first {
    case UInt8(ascii: "#"): heading(text)
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): bullet(text, first)
    case UInt8(ascii: "["): isBox(text) ? (.box, 3) : nil
    case _ where first.isDigit: number(text)
    case _ where first < 0x80: letter(text)
    default: drawn(text)
    }
  }

  private static func heading(_ text: ArraySlice<UInt8>) -> (Kind, Int)? {
    let hashes = text.prefix { $0 == UInt8(ascii: "#") }.count
    guard hashes <= 6 else { return nil }
    let rest = text.dropFirst(hashes)
    if oddBlank(rest) { return (.oddBlank(marker: String(repeating: "#", count: hashes)), hashes) }
    // '#1' and '#hope' are words.
    guard hashes > 1 || rest.first.map({ (0x41...0x5A).contains($0) }) ?? false,
      rest.first.map({ $0.isLetter || $0.isDigit }) ?? false
    else { return nil }
    return (.tightHeading, hashes)
  }

  private static func bullet(_ text: ArraySlice<UInt8>, _ first: UInt8) -> (Kind, Int)? {
    let rest = text.dropFirst()
    let marker = String(UnicodeScalar(first))
    if oddBlank(rest) { return (.oddBlank(marker: marker), 1) }
    if isBox(rest) { return (.box, 4) }
    guard rest.first?.isLetter ?? false else { return nil }
    return (.tightBullet, 1)
  }

  private static func number(_ text: ArraySlice<UInt8>) -> (Kind, Int)? {
    let digits = text.prefix(while: \.isDigit)
    let rest = text.dropFirst(digits.count)
    guard digits.count <= 2, rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ")") else { return nil }
    let behind = rest.dropFirst()
    let count = digits.count + 1
    if oddBlank(behind) { return (.oddBlank(marker: String(decoding: text.prefix(count), as: UTF8.self)), count) }
    guard let next = behind.first else { return nil }
    return next.isLetter ? (.tightNumber, count) : next.isBlank ? (.number, count) : nil
  }

  private static func letter(_ text: ArraySlice<UInt8>) -> (Kind, Int)? {
    let (second, third) = (text.byte(text.startIndex + 1), text.byte(text.startIndex + 2))
    guard text.first?.isLetter ?? false, second == UInt8(ascii: ".") || second == UInt8(ascii: ")"), third.isBlank
    else { return nil }
    return (.letter, 2)
  }

  private static func isBox(_ text: ArraySlice<UInt8>) -> Bool {
    ["[ ]", "[x]", "[X]", "[]"].contains { text.starts(with: $0.utf8) }
      && (text.byte(text.startIndex + 3).isBlank || text.starts(with: "[] ".utf8))
  }

  // MARK: - Beyond ASCII

  private static let bullets: Set<Unicode.Scalar> = [
    "•", "◦", "▪", "▫", "●", "○", "■", "‣", "⁃", "∙", "·", "➢", "➤", "►", "▶", "\u{F0B7}", "\u{F0A7}", "\u{F0D8}",
  ]
  private static let boxes: Set<Unicode.Scalar> = ["☐", "☑", "☒", "□", "❏", "❑", "\u{F0A8}", "\u{F06F}"]

  private static func drawn(_ text: ArraySlice<UInt8>) -> (Kind, Int)? {
    guard let scalar = scalar(text) else { return nil }
    let count = String(scalar).utf8.count
    let rest = text.dropFirst(count)
    if bullets.contains(scalar) { return (.drawnBullet(String(scalar)), count) }
    if boxes.contains(scalar) { return (.drawnBox, count) }
    guard scalar == "–" || scalar == "—", rest.first?.isBlank ?? false || oddBlank(rest) else { return nil }
    return (.dash, count)
  }

  /// Whether a text begins with a blank that Markdown takes for a letter: a no-break space, or one of no width.
  private static func oddBlank(_ text: ArraySlice<UInt8>) -> Bool {
    guard let scalar = scalar(text), !scalar.isASCII else { return false }
    return scalar.properties.isWhitespace || ["\u{200B}", "\u{2060}", "\u{FEFF}"].contains(scalar)
  }

  private static func scalar(_ text: ArraySlice<UInt8>) -> Unicode.Scalar? {
    String(decoding: text.prefix(4), as: UTF8.self).unicodeScalars.first
  }
}
