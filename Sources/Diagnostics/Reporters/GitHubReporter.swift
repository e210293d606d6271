/// Diagnostics as workflow commands, which GitHub shows beside the lines of a pull request:
/// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
public struct GitHubReporter: Sendable {
  /// GitHub shows no more errors, warnings or notices of one step, and drops the rest without a word.
  static let mostOfAKind = 10
  private let paths: RepositoryPaths
  private let whereTheRestIs: String

  /// - Parameter hasSummary: whether the findings stand in the step's summary too.
  public init(paths: RepositoryPaths = RepositoryPaths(), hasSummary: Bool) {
    self.paths = paths
    whereTheRestIs =
      (hasSummary ? "the summary of this step lists them, and " : "")
      + "'handrail check --format json' tells all"
  }

  /// - Parameter diagnostics: the ones that matter most first.
  public func text(_ diagnostics: [Diagnostic]) -> String {
    [Severity.error, .warning, .note].map { severity in
      annotations(diagnostics.filter { $0.severity == severity }, of: severity)
    }.joined()
  }

  private func annotations(_ diagnostics: [Diagnostic], of severity: Severity) -> String {
    guard diagnostics.count > Self.mostOfAKind else { return diagnostics.map(annotation).joined() }
    let shown = diagnostics.prefix(Self.mostOfAKind - 1)
    let rest = "and \(diagnostics.count - shown.count) more \(severity.rawValue)s: \(whereTheRestIs)"
    return shown.map(annotation).joined() + command(severity, ["title=handrail"], rest)
  }

  private func annotation(_ diagnostic: Diagnostic) -> String {
    let message = [diagnostic.message, diagnostic.hint].compactMap { $0 }.joined(separator: "; ")
    return command(diagnostic.severity, ["title=\(diagnostic.rule)"] + place(of: diagnostic), message)
  }

  private func place(of diagnostic: Diagnostic) -> [String] {
    guard let place = diagnostic.place else { return [] }
    let file = "file=\(Self.escaped(paths.path(of: diagnostic), inProperty: true))"
    guard place.range != nil else { return [file] }
    let region = MarkedRegion(place)
    let lines = [file, "line=\(region.start.line)", "endLine=\(region.end.line)"]
    // The runner drops columns that stand on different lines.
    guard region.start.line == region.end.line else { return lines }
    return lines + ["col=\(region.start.column)", "endColumn=\(region.end.column)"]
  }

  private func command(_ severity: Severity, _ properties: [String], _ message: String) -> String {
    let name = severity == .note ? "notice" : severity.rawValue
    return "::\(name) \(properties.joined(separator: ","))::\(Self.escaped(message))\n"
  }

  /// Line ends could begin a command of their own, whatever they are combined with: by scalars, not characters.
  private static func escaped(_ text: String, inProperty: Bool = false) -> String {
    text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "%": "%25"
      case "\r": "%0D"
      case "\n": "%0A"
      case ":" where inProperty: "%3A"
      case "," where inProperty: "%2C"
      default: String(scalar)
      }
    }.joined()
  }
}
