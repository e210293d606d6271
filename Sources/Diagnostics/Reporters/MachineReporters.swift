internal import Foundation

/// Diagnostics as one JSON document: `{"diagnostics": [{severity, rule, message, hint, path, line, column, …}]}`.
public enum JSONReporter {
  public static func text(_ diagnostics: [Diagnostic]) -> String {
    encode(["diagnostics": diagnostics.map(Record.init)])
  }

  private struct Record: Encodable {
    let severity, rule, message: String
    let hint, path: String?
    let line, column, endLine, endColumn: Int?

    init(_ diagnostic: Diagnostic) {
      severity = diagnostic.severity.rawValue
      rule = diagnostic.rule
      message = diagnostic.message
      hint = diagnostic.hint
      path = diagnostic.place?.file.path
      let start = diagnostic.place?.start
      let end = diagnostic.place.flatMap { place in place.range.map { place.file.position(of: $0.upperBound) } }
      (line, column, endLine, endColumn) = (start?.line, start?.column, end?.line, end?.column)
    }
  }
}

/// Diagnostics as SARIF 2.1.0 (OASIS), for code hosts that show findings in place.
public enum SARIFReporter {
  /// - Parameters:
  ///   - rules: every rule there is; those that are broken are explained.
  ///   - root: the site's folder as it is called from where the command runs, which is what a code host calls it.
  public static func text(_ diagnostics: [Diagnostic], rules: [any Rule], root: String = "") -> String {
    let broken = Set(diagnostics.map(\.rule)).sorted().compactMap { id in rules.first { $0.id == id } }
    let driver = Driver(rules: broken.map(Descriptor.init))
    return encode(Log(runs: [Run(tool: ["driver": driver], results: diagnostics.map { Result($0, root) })]))
  }

  private struct Log: Encodable {
    let schema = "https://json.schemastore.org/sarif-2.1.0.json"
    let version = "2.1.0"
    let runs: [Run]

    enum CodingKeys: String, CodingKey {
      case schema = "$schema"
      case version, runs
    }
  }

  private struct Run: Encodable {
    let tool: [String: Driver]
    let columnKind = "unicodeCodePoints"
    let results: [Result]
  }

  private struct Driver: Encodable {
    let name = "handrail"
    let rules: [Descriptor]
  }

  private struct Descriptor: Encodable {
    let id: String
    let fullDescription: [String: String]

    init(_ rule: any Rule) {
      id = rule.id
      fullDescription = ["text": rule.explanation]
    }
  }

  private struct Result: Encodable {
    let ruleId, level: String
    let message: [String: String]
    let locations: [Location]

    init(_ diagnostic: Diagnostic, _ root: String) {
      ruleId = diagnostic.rule
      level = diagnostic.severity.rawValue
      message = ["text": [diagnostic.message, diagnostic.hint].compactMap { $0 }.joined(separator: "; ")]
      locations = diagnostic.place.map { [Location($0, root)] } ?? []
    }
  }

  private struct Location: Encodable {
    let physicalLocation: Physical

    struct Physical: Encodable {
      let artifactLocation: [String: String]
      let region: [String: Int]?
    }

    init(_ place: Place, _ root: String) {
      let region = place.start.map { ["startLine": $0.line, "startColumn": $0.column] }
      physicalLocation = Physical(
        artifactLocation: ["uri": Self.uri(of: path(place.file.path, below: root))], region: region)
    }

    /// A path as RFC 3986 writes it.
    private static func uri(of path: String) -> String {
      path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed.subtracting(CharacterSet(charactersIn: ":")))
        ?? path
    }
  }
}

/// Diagnostics as workflow commands, which GitHub shows beside the lines of a pull request.
public enum GitHubReporter {
  /// - Parameter root: as that of `SARIFReporter`.
  public static func text(_ diagnostics: [Diagnostic], root: String = "") -> String {
    diagnostics.map { diagnostic in
      var properties = "title=\(diagnostic.rule)"
      if let place = diagnostic.place {
        properties += ",file=\(escaped(path(place.file.path, below: root), alsoIn: true))"
        if let start = place.start { properties += ",line=\(start.line),col=\(start.column)" }
      }
      let command = diagnostic.severity == .note ? "notice" : diagnostic.severity.rawValue
      let message = [diagnostic.message, diagnostic.hint].compactMap { $0 }.joined(separator: "; ")
      return "::\(command) \(properties)::\(escaped(message))\n"
    }.joined()
  }

  /// Line ends could begin a command of their own, whatever they are combined with: by scalars, not characters.
  private static func escaped(_ text: String, alsoIn properties: Bool = false) -> String {
    text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "%": "%25"
      case "\r": "%0D"
      case "\n": "%0A"
      case ":" where properties: "%3A"
      case "," where properties: "%2C"
      default: String(scalar)
      }
    }.joined()
  }
}

/// Paths of the site are told from its folder, and those of a theme elsewhere are whole.
private func path(_ path: String, below root: String) -> String {
  root.isEmpty || root == "." || path.hasPrefix("/") ? path : (root.hasSuffix("/") ? root : root + "/") + path
}

private func encode(_ value: some Encodable) -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  guard let data = try? encoder.encode(value) else { return "{}\n" }
  return String(decoding: data, as: UTF8.self) + "\n"
}
