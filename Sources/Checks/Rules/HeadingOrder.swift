internal import Curriculum
internal import Diagnostics
internal import Markdown

/// Headings go down one level at a time, below the title.
struct HeadingOrder: ModuleRule {
  let id = "heading-order"
  let explanation = """
    A heading is of the title's own level, or skips one: people who go from heading to heading with a screen reader \
    lose the order of the page (WCAG 2.2, 1.3.1). The title is level one; the text begins with '## '.
    """
  let category = RuleCategory.structure
  let severity = Severity.warning

  func check(_ module: Module, in context: CheckContext) -> [Diagnostic] {
    var above = 1
    return module.document.outline.compactMap { heading in
      defer { above = max(heading.level, 1) }
      if heading.level == 1 {
        return finding(
          "this heading is of the level of the page's title", hint: "write '## '", at: heading.node.place)
      }
      guard heading.level > above + 1 else { return nil }
      return finding(
        "this heading skips a level: '\(hashes(above + 1))' would follow \(above == 1 ? "the title" : "'\(hashes(above))'")",
        hint: "write '\(hashes(above + 1)) '", at: heading.node.place)
    }
  }

  private func hashes(_ level: Int) -> String { String(repeating: "#", count: level) }
}

extension HeadingOrder {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: """
          ## Signs

          Text.

          #### In the body

          Text.
          """,
        good: """
          ## Signs

          Text.

          ### In the body

          Text.
          """)
    ]
  }

  var sources: [RuleSource] {
    [
      RuleSource(
        "WCAG 2.2, 1.3.1 Info and Relationships",
        "https://www.w3.org/TR/WCAG22/#info-and-relationships")
    ]
  }
}
