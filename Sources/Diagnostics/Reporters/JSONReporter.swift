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

  /// Any document for machines, with its keys in one order.
  static func encode(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else { return "{}\n" }
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}
