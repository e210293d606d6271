import Diagnostics
import Testing

@testable import Markdown

@Suite struct LimitTests {
  /// What keeps cmark busy for seconds to minutes without limits, and the rule that each breaks.
  static let hostile: [(name: String, text: String, rule: String)] = [
    ("cells", columns("a", 2000) + columns("-", 2000) + String(repeating: "a\n", count: 20_000), "limit-table-cells"),
    ("wide rows", "|a|\n|-|\n" + String(repeating: "|", count: 60_000), "limit-steps"),
    ("rules", String(repeating: "a|b\n-|-|-\n", count: 4000), "limit-steps"),
    ("quotes", String(repeating: ">", count: 20_000) + String(repeating: "a*", count: 20_000), "limit-nesting"),
    ("lists", String(repeating: "- ", count: 20_000) + "a", "limit-nesting"),
    ("footnotes", String(repeating: "[^a]: ", count: 2000), "limit-nesting"),
    ("indented lists", (0..<200).map { String(repeating: "  ", count: $0) + "- a\n" }.joined(), "limit-nesting"),
    (
      "nested emphasis", String(repeating: "*a ", count: 500) + "b" + String(repeating: "*", count: 500),
      "limit-nesting"
    ),
    ("brackets", String(repeating: "![[]()", count: 20_000), "limit-steps"),
    ("instructions", "a " + String(repeating: "<?", count: 50_000), "limit-steps"),
    ("CDATA", "a " + String(repeating: "<![CDATA[", count: 20_000), "limit-steps"),
    ("declarations", "a " + String(repeating: "<!A ", count: 40_000), "limit-steps"),
    ("parentheses", "www.a" + String(repeating: ")", count: 100_000), "limit-steps"),
    ("underscores", String(repeating: "www._", count: 40_000), "limit-steps"),
    ("mail", String(repeating: "a@", count: 300_000), "limit-steps"),
    (
      "references", "[a]: /\(String(repeating: "u", count: 50_000))\n\n" + String(repeating: "[a]", count: 5000),
      "limit-references"
    ),
    ("marks", String(repeating: "*a_", count: 300_000), "limit-marks"),
    ("size", String(repeating: "a ", count: 1_100_000), "limit-file-size"),
  ]

  @Test(arguments: hostile.map(\.name)) func isRefusedAtOnce(_ name: String) throws {
    let (_, text, rule) = try #require(Self.hostile.first { $0.name == name })
    let error = #expect(throws: DiagnosticsError.self) { try parse(text) }
    #expect(error?.diagnostics.map(\.rule) == [rule])
    #expect(error?.diagnostics.first?.place != nil)
  }

  @Test func saysWhatAndWhere() throws {
    let table =
      "Intro\n\n" + Self.columns("a", 2000) + Self.columns("-", 2000) + String(repeating: "a\n", count: 20_000)
    let diagnostic = try #require(#expect(throws: DiagnosticsError.self) { try parse(table) }?.diagnostics.first)
    #expect(diagnostic.message == "this table would have 40,004,000 cells; the limit is 200,000")
    #expect(diagnostic.place?.start == LineAndColumn(line: 3, column: 1))
  }

  static let ordinary: [(name: String, text: String)] = [
    ("a module of 300 kB", String(repeating: "Some *text* with a [link](a.md) and www.example.org.\n\n", count: 5600)),
    ("one long paragraph", String(repeating: "Some *text* with a [link](a.md) and me@example.org.\n", count: 400)),
    ("a large table", columns("a", 30) + columns("-", 30) + String(repeating: columns("b", 30), count: 1000)),
    (
      "lists 20 deep",
      String(repeating: (0..<20).map { String(repeating: "  ", count: $0) + "- a\n" }.joined(), count: 50)
    ),
    ("quotes 20 deep", String(repeating: String(repeating: "> ", count: 20) + "a\n\n", count: 200)),
    ("emphasis 20 deep", String(repeating: "*a ", count: 20) + "b" + String(repeating: "*", count: 20)),
    (
      "many references",
      (0..<1000).map { "[r\($0)]: https://example.org/\($0)\n" }.joined()
        + "\n" + (0..<1000).map { "[r\($0)] text\n\n" }.joined()
    ),
    ("many footnotes", (0..<500).map { "a[^\($0)] b\n\n" }.joined() + (0..<500).map { "[^\($0)]: c\n\n" }.joined()),
    ("code", "```\n" + String(repeating: "<?php a | b >>> [c](d) ?>\n", count: 500) + "```\n"),
  ]

  @Test(arguments: ordinary.map(\.name)) func isRead(_ name: String) throws {
    let text = try #require(Self.ordinary.first { $0.name == name }).text
    #expect(throws: Never.self) { try parse(text) }
  }

  @Test func limitsCanBeChosen() {
    var limits = MarkdownLimits()
    limits.nesting = 2
    #expect(throws: DiagnosticsError.self) {
      try MarkdownDocument(parsing: SourceFile(path: "a.md", text: "> > > a"), limits: limits)
    }
    #expect(throws: Never.self) {
      try MarkdownDocument(parsing: SourceFile(path: "a.md", text: "> > a"), limits: limits)
    }
  }

  /// The tree of anything that passes is shallow enough for a reader that recurses, and the writer needs no depth.
  @Test func deepestAllowedTreeIsWritten() throws {
    let document = try parse(
      String(repeating: "> ", count: 100) + String(repeating: "*a ", count: 100)
        + "b" + String(repeating: "*", count: 100))
    var html = HTMLBuffer()
    document.writeHTML(into: &html)
    #expect(html.bytes == Reference.html(document.file.bytes))
  }

  private static func columns(_ cell: String, _ count: Int) -> String {
    Array(repeating: cell, count: count).joined(separator: "|") + "\n"
  }

  @discardableResult
  private func parse(_ text: String) throws(DiagnosticsError) -> MarkdownDocument {
    try MarkdownDocument(parsing: SourceFile(path: "test.md", text: text))
  }
}
