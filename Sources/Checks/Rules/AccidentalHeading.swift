internal import Curriculum
internal import Diagnostics
internal import Markdown

/// A line of dashes under a text does not make a heading of it unseen.
struct AccidentalHeading: ModuleRule {
  let id = "accidental-heading"
  let explanation = """
    A line of dashes or equal signs right below a text makes a heading of the whole text. Put a blank line between them \
    for a rule across the page; write headings with '## '.
    """
  let category = RuleCategory.markup
  let severity = Severity.warning

  /// Longer headings are sentences.
  private static let longest = 80

  func check(_ module: Module, in context: CheckContext) -> [Diagnostic] {
    module.document.outline.compactMap { heading in
      guard let range = heading.node.range, module.file.bytes[range.lowerBound] != UInt8(ascii: "#"),
        Self.isProse(heading.text)
          || !heading.node.descendants(of: [.softBreak, .lineBreak]).allSatisfy({ _ in false })
      else { return nil }
      return finding(
        "the line below makes a heading of this text", hint: "put a blank line between them, or write '## ' before it",
        at: heading.node.place)
    }
  }

  private static func isProse(_ text: String) -> Bool {
    text.count > longest || text.last.map { ".!,;:".contains($0) } ?? false
  }
}

extension AccidentalHeading {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: """
          Call us when you want to talk.
          ---
          """,
        good: """
          Call us when you want to talk.

          ---
          """)
    ]
  }

  var sources: [RuleSource] {
    [
      RuleSource(
        "GitHub Flavored Markdown, 4.3 Setext headings",
        "https://github.github.com/gfm/#setext-headings")
    ]
  }
}
