/// Diagnostics for people at a terminal: place, message, the line with a caret, and what to do next.
public struct TextReporter: Sendable {
  private let usesColor: Bool
  /// Rules of which every place is shown.
  private let rulesInFull: Set<String>
  /// Longer lines are cut around the caret.
  private static let excerptWidth = 100
  /// The most places of one rule that are shown: more than anybody mends before looking again.
  static let placesPerRule = 20

  /// - Parameter rulesInFull: ids of the rules that somebody has asked for, of which every place is shown.
  public init(usesColor: Bool, rulesInFull: [String] = []) {
    self.usesColor = usesColor
    self.rulesInFull = Set(rulesInFull)
  }

  /// The findings one after another, in their order. Of a rule that is broken in many places the gravest are shown, and
  /// at the end how many more there are and how they are seen.
  public func text(_ diagnostics: [Diagnostic]) -> String {
    let byRule = Dictionary(grouping: diagnostics.indices) { diagnostics[$0].rule }
    let crowded = byRule.filter { !rulesInFull.contains($0) && $1.count > Self.placesPerRule }
    let hidden = Set(
      crowded.values.flatMap { $0.sorted { isBefore($0, $1, in: diagnostics) }.dropFirst(Self.placesPerRule) })
    let shown = diagnostics.indices.filter { !hidden.contains($0) }.map { text(diagnostics[$0]) }
    let counts = crowded.sorted { $0.key < $1.key }.map { rule, places in
      more(of: rule, places.count - Self.placesPerRule)
    }
    return (shown + counts).joined()
  }

  /// Whether a finding is rather shown than another of the same rule.
  private func isBefore(_ one: Int, _ other: Int, in diagnostics: [Diagnostic]) -> Bool {
    let (grave, graver) = (diagnostics[other].severity, diagnostics[one].severity)
    return grave == graver ? one < other : grave < graver
  }

  private func more(of rule: String, _ count: Int) -> String {
    paint("… and \(count) more [\(rule)]", .bold)
      + ": 'handrail check --only \(rule)' shows them all, as '--format json' does\n"
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
    let end = min(max(range.upperBound, range.lowerBound), line.upperBound)
    let position = file.position(of: range.lowerBound)
    let number = String(position.line)
    let cut = max(0, position.column - 1 - Self.excerptWidth / 2)
    // Of a line of any length no more is looked at than can be shown: a scalar has at most four bytes.
    let most = 4 * Self.excerptWidth
    let start = file.offset(of: LineAndColumn(line: position.line, column: cut + 1))
    let before = scalars(file.text(in: start..<range.lowerBound))
    let marked = scalars(file.text(in: range.lowerBound..<min(end, range.lowerBound + most)))
    let after = scalars(file.text(in: end..<min(line.upperBound, end + most)))
    let shown = (before + marked + after).prefix(Self.excerptWidth)
    let lead = (cut > 0 ? "…" : "") + String(String.UnicodeScalarView(shown))
    let gutter = String(repeating: " ", count: number.count)
    let caret = "^" + String(repeating: "~", count: max(0, min(marked.count, Self.excerptWidth - before.count) - 1))
    let indent = String(repeating: " ", count: before.count + (cut > 0 ? 1 : 0))
    return " \(number) | \(lead)\n \(gutter) | \(indent)\(paint(caret, .green))\n"
  }

  /// Scalars as they are shown: a tab or a control character takes one column.
  private func scalars(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.map { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) ? " " : $0 }
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
