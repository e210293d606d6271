internal import Curriculum

/// What an allowance says: `handrail:allow RULE ["exact words"] [until YYYY-MM-DD] because REASON`, or
/// `handrail:allow-file RULE because REASON`.
struct AllowanceText: Equatable {
  var rule: String
  /// Those that a finding must be about; nil where it may be about any.
  var words: String?
  /// The last day on which it holds.
  var until: CalendarDate?
  var reason: String
  /// Whether it holds for the whole file.
  var isForFile: Bool

  /// What keeps an allowance from being read.
  enum Fault: Error, Equatable {
    case noRule
    case noReason
    case openQuotation
    case noDate(String)
    case unknownPart(String)
  }

  private static let marker = "handrail:allow"

  /// - Parameter text: of a comment, without its signs.
  /// - Returns: nil where the comment is no allowance.
  init?(_ text: some StringProtocol) throws(Fault) {
    guard let rest = Self.behindMarker(text) else { return nil }
    var words = Words(rest)
    isForFile = words.next == "-file"
    if isForFile { words.drop() }
    guard let rule = words.drop(), rule != "because" else { throw .noRule }
    self.rule = String(rule)
    if let quotation = try words.quotation() { self.words = quotation }
    if words.next == "until" {
      words.drop()
      let day = String(words.drop() ?? "")
      guard let until = CalendarDate(day) else { throw .noDate(day) }
      self.until = until
    }
    if let next = words.next, next != "because" { throw .unknownPart(String(next)) }
    words.drop()
    reason = words.rest
    guard !reason.isEmpty else { throw .noReason }
  }

  /// What stands behind the marker, with a blank before `-file`; nil where there is no marker.
  private static func behindMarker(_ text: some StringProtocol) -> String? {
    let text = text.drop(while: \.isWhitespace)
    guard text.hasPrefix(marker) else { return nil }
    let rest = text.dropFirst(marker.count)
    return rest.first.map { $0.isWhitespace || $0 == "-" } ?? true ? String(rest) : nil
  }
}

/// Words, one after the other.
private struct Words {
  private var text: Substring

  init(_ text: String) {
    self.text = text[...].drop(while: \.isWhitespace)
  }

  var next: Substring? { text.isEmpty ? nil : text.prefix { !$0.isWhitespace } }
  /// What is left, without blanks around it.
  var rest: String {
    var rest = text
    while rest.last?.isWhitespace ?? false { rest.removeLast() }
    return String(rest)
  }

  @discardableResult
  mutating func drop() -> Substring? {
    guard let word = next else { return nil }
    text = text[word.endIndex...].drop(while: \.isWhitespace)
    return word
  }

  /// What stands between quotation marks, straight or curly, if that comes next.
  mutating func quotation() throws(AllowanceText.Fault) -> String? {
    guard let first = text.first, Self.marks.contains(first) else { return nil }
    let inner = text.dropFirst()
    guard let end = inner.firstIndex(where: Self.marks.contains) else { throw .openQuotation }
    text = text[inner.index(after: end)...].drop(while: \.isWhitespace)
    return String(inner[..<end])
  }

  private static let marks: Set<Character> = ["\"", "“", "”", "«", "»"]
}
