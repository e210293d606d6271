internal import Diagnostics
internal import Foundation

/// What an open page is told (server-sent events, https://html.spec.whatwg.org/multipage/server-sent-events.html).
enum ServerEvent: Sendable {
  /// The first word: which run of the server this is.
  case hello(server: String)
  case reload
  /// The style sheets of the page, as their addresses would stand in it now.
  case styles([String])
  /// What keeps the site from being updated; nothing when all is well.
  case problems([Diagnostic])
  /// Findings that belong to the page.
  case findings([Diagnostic])
  /// Nothing, so that either side notices when the other has gone.
  case pulse

  /// The event as it is sent.
  var bytes: [UInt8] {
    switch self {
    case .hello(let server): Self.event("hello", data: server, before: "retry: 500\n")
    case .reload: Self.event("reload", data: "")
    case .styles(let addresses): Self.event("styles", data: JSON.text(addresses))
    case .problems(let diagnostics): Self.event("problems", data: JSON.text(diagnostics.map(DiagnosticRecord.init)))
    case .findings(let diagnostics): Self.event("findings", data: JSON.text(diagnostics.map(DiagnosticRecord.init)))
    case .pulse: Array(":\n\n".utf8)
    }
  }

  /// - Parameter data: one line.
  private static func event(_ name: String, data: String, before: String = "") -> [UInt8] {
    Array("\(before)event: \(name)\ndata: \(data)\n\n".utf8)
  }
}

/// A diagnostic as the page shows it.
private struct DiagnosticRecord: Encodable {
  let severity, rule, message, place, excerpt, hint: String

  init(_ diagnostic: Diagnostic) {
    severity = diagnostic.severity.rawValue
    rule = diagnostic.rule
    message = diagnostic.message
    let start = diagnostic.place?.start.map { ":\($0.line):\($0.column)" } ?? ""
    place = diagnostic.place.map { $0.file.path + start } ?? ""
    excerpt = TextReporter(usesColor: false).excerpt(of: diagnostic)
    hint = diagnostic.hint ?? ""
  }
}

/// Values as JSON (RFC 8259) on one line.
enum JSON {
  static func text(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else { return "null" }
    return String(decoding: data, as: UTF8.self)
  }
}
