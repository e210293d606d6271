/// Diagnostics for people at a terminal: place, message, the line with a caret, and what to do next.
public struct TextReporter: Sendable {
  private let usesColor: Bool
  /// Longer lines are cut around the caret.
  private static let excerptWidth = 100

  public init(usesColor: Bool) {
    self.usesColor = usesColor
  }

  /// `path:line:column: severity: message [rule]`, then the source line, a caret and the hint, each on a line.
  public func text(_ diagnostic: Diagnostic) -> String {
    var text = ""
    if let place = diagnostic.place {
      text += printable(place.file.path)
      if let start = place.start { text += ":\(start.line):\(start.column)" }
      text += ": "
    }
    text += paint(diagnostic.severity.rawValue + ":", color(of: diagnostic.severity))
    text += " \(paint(printable(diagnostic.message), .bold)) [\(diagnostic.rule)]\n"
    text += excerpt(of: diagnostic)
    if let hint = diagnostic.hint { text += "  \(paint("help:", .cyan)) \(printable(hint))\n" }
    return text
  }

  /// The source line with its number, and a caret below it; "" where the place is a whole file or none.
  public func excerpt(of diagnostic: Diagnostic) -> String {
    guard let place = diagnostic.place, let range = place.range else { return "" }
    return excerpt(of: place.file, range)
  }

  private func excerpt(of file: SourceFile, _ range: Range<Int>) -> String {
    let line = file.lineRange(around: range.lowerBound)
    guard !line.isEmpty, range.lowerBound <= line.upperBound else { return "" }
    let number = String(file.position(of: range.lowerBound).line)
    let before = scalars(file.text(in: line.lowerBound..<range.lowerBound))
    let marked = scalars(
      file.text(in: range.lowerBound..<min(max(range.upperBound, range.lowerBound), line.upperBound)))
    let after = scalars(file.text(in: min(max(range.upperBound, range.lowerBound), line.upperBound)..<line.upperBound))
    let cut = max(0, before.count - Self.excerptWidth / 2)
    let shown = (before.dropFirst(cut) + marked + after).prefix(Self.excerptWidth)
    let lead = (cut > 0 ? "…" : "") + String(String.UnicodeScalarView(shown))
    let gutter = String(repeating: " ", count: number.count)
    let caret =
      "^" + String(repeating: "~", count: max(0, min(marked.count, Self.excerptWidth - before.count + cut) - 1))
    let indent = String(repeating: " ", count: before.count - cut + (cut > 0 ? 1 : 0))
    return " \(number) | \(lead)\n \(gutter) | \(indent)\(paint(caret, .green))\n"
  }

  /// Scalars as they are shown: a tab or a control character takes one column.
  private func scalars(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }
  }

  /// Without control characters, which a terminal would obey.
  private func printable(_ text: String) -> String { String(String.UnicodeScalarView(scalars(text))) }

  private enum Style: String {
    case bold = "1"
    case red = "1;31"
    case yellow = "1;33"
    case cyan = "36"
    case green = "32"
  }

  private func color(of severity: Severity) -> Style {
    switch severity {
    case .error: .red
    case .warning: .yellow
    case .note: .cyan
    }
  }

  private func paint(_ text: String, _ style: Style) -> String {
    usesColor ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
