internal import CYAML

/// What is wrong with a text that is no YAML, in words for somebody who has never heard of it, at the line that has to be
/// changed: libyaml names the place at which it gave up, which is often one further on.
struct SyntaxFault {
  let message: String
  let hint: String
  /// From 0.
  let line: Int
  /// From 0.
  let column: Int

  /// - Parameter problem: where libyaml gave up; `context` where it began with what it could not finish.
  init(_ message: String, problem: yaml_mark_t, context: yaml_mark_t, in text: UnsafeBufferPointer<UInt8>) {
    let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    let place = (line: Int(problem.line), column: Int(problem.column))
    let written = lines.indices.contains(place.line) ? lines[place.line] : ""
    let fault =
      Self.tab(message, written, place) ?? Self.innerQuotes(written, place.line)
      ?? Self.missingBlank(message, lines, from: Int(context.line), to: place.line) ?? Self.other(message, place)
    (self.message, hint, line, column) = fault
  }

  private typealias Fault = (message: String, hint: String, line: Int, column: Int)

  private static func tab(_ message: String, _ written: String, _ place: (line: Int, column: Int)) -> Fault? {
    guard message.contains("cannot start any token"), let index = written.firstIndex(of: "\t"),
      written[..<index].allSatisfy({ $0 == " " })
    else { return nil }
    return (
      "this line begins with a tab", "put two spaces in its place", place.line,
      written.distance(from: written.startIndex, to: index)
    )
  }

  /// `title: "Know your "triggers""`: the second mark ends the text.
  private static func innerQuotes(_ written: String, _ line: Int) -> Fault? {
    guard let match = written.prefixMatch(of: /\s*(?:- )?([\w-]+): "(.*)"\s*/), match.output.0.count == written.count,
      match.output.2.contains("\""), !match.output.2.contains("\\")
    else { return nil }
    let text = match.output.2
    let mended =
      text.contains("'") ? "\"\(text.replacing("\"", with: "\\\""))\"" : "'\(text)'"
    let column = written.distance(from: written.startIndex, to: text.firstIndex(of: "\"") ?? text.startIndex)
    return (
      "this quotation mark ends the text that began before it",
      "write other marks around the text: \(match.output.1): \(mended)", line, column
    )
  }

  /// `order:3`: without the blank it is a text, and the next line is taken for what belongs to it.
  private static func missingBlank(_ message: String, _ lines: [String], from: Int, to: Int) -> Fault? {
    guard message.contains("':'") else { return nil }
    for line in max(min(from, to), 0)...max(to, from, 0) where lines.indices.contains(line) {
      guard let match = lines[line].prefixMatch(of: /\s*([A-Za-z][\w-]*):(\S.*)/) else { continue }
      return (
        "a space is missing behind the colon", "write '\(match.output.1): \(match.output.2)'", line,
        lines[line].distance(from: lines[line].startIndex, to: match.output.2.startIndex)
      )
    }
    return nil
  }

  private static func other(_ message: String, _ place: (line: Int, column: Int)) -> Fault {
    (
      "this is not valid YAML: \(message)",
      "put text with a colon, a #, braces or quotation marks between single quotes, 'like this', and check the indentation",
      place.line, place.column
    )
  }
}
