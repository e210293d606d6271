/// Diagnostics as a table in Markdown, for the summary that GitHub shows of a step.
public struct GitHubSummary: Sendable {
  /// The most bytes that GitHub takes of one step.
  public static let limit = 1_024 * 1_024
  private let paths: RepositoryPaths

  public init(paths: RepositoryPaths = RepositoryPaths()) {
    self.paths = paths
  }

  /// The table with as many of the findings, from the first on, as there is room for, and how many more there are; nil
  /// where there is none to tell, or no room for any.
  /// - Parameters:
  ///   - diagnostics: the ones that matter most first.
  ///   - room: in bytes.
  public func text(_ diagnostics: [Diagnostic], room: Int = limit) -> String? {
    guard !diagnostics.isEmpty else { return nil }
    let head = head(diagnostics)
    let rows = diagnostics.map(row)
    if head.utf8.count + rows.reduce(0, { $0 + $1.utf8.count }) <= room { return head + rows.joined() }
    var size = head.utf8.count + more(diagnostics.count).utf8.count
    let shown = rows.prefix { row in
      size += row.utf8.count
      return size <= room
    }
    return shown.isEmpty ? nil : head + shown.joined() + more(diagnostics.count - shown.count)
  }

  private func head(_ diagnostics: [Diagnostic]) -> String {
    let counts = [Severity.error, .warning, .note].compactMap { severity -> String? in
      let count = diagnostics.count { $0.severity == severity }
      return count > 0 ? "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")" : nil
    }
    // Whatever stands in the file already, the table begins on a line of its own.
    return "\n### Handrail: \(counts.joined(separator: ", "))\n\n"
      + "| | Place | What is wrong | What to do | Rule |\n|---|---|---|---|---|\n"
  }

  private func more(_ count: Int) -> String {
    "\nAnd \(count) more, for which there is no room here: `handrail check --format json` tells all.\n"
  }

  private func row(_ diagnostic: Diagnostic) -> String {
    let cells = [
      diagnostic.severity.rawValue, place(of: diagnostic), diagnostic.message, diagnostic.hint ?? "", diagnostic.rule,
    ]
    return "| " + cells.map(Self.cell).joined(separator: " | ") + " |\n"
  }

  private func place(of diagnostic: Diagnostic) -> String {
    guard let place = diagnostic.place else { return "" }
    let position = place.start.map { ":\($0.line):\($0.column)" } ?? ""
    return paths.path(of: diagnostic) + position
  }

  /// A text that is shown as it is, in one line, and of which GitHub makes no link and no formula.
  private static func cell(_ text: String) -> String {
    text.escapedForMarkdown.unicodeScalars.map { scalar -> String in
      switch scalar {
      case ":", "@", "#", "$": "&#\(scalar.value);"
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): " "
      default: String(scalar)
      }
    }.joined()
  }
}
