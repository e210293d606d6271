internal import Curriculum
internal import Diagnostics
internal import Markdown

/// A comment ends, and takes no text with it.
struct UnclosedComment: ModuleRule {
  let id = "unclosed-comment"
  let explanation = """
    A comment, <!-- … -->, is not closed: everything below it is left out of the page, and nobody would know.
    """
  let category = RuleCategory.markup
  let severity = Severity.error
  let leeway = Leeway.none

  func check(_ module: Module, in context: CheckContext) -> [Diagnostic] {
    module.document.nodes(of: [.htmlBlock]).compactMap { node in
      guard let start = HTMLComments.unclosed(in: node.literal) else { return nil }
      let place = node.place(of: start..<start + 4)
      let lost = node.literal[start...].filter { $0 == UInt8(ascii: "\n") }.count
      return finding(
        "this comment is not closed, so what follows is left out of the page" + (lost > 1 ? ": \(lost) lines" : ""),
        hint: "close it with --> where it ends", at: place)
    }
  }
}

extension UnclosedComment {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: """
          Drink water.

          <!-- ask the nurse

          ## When to call

          Call 911.
          """,
        good: """
          Drink water.

          <!-- ask the nurse -->

          ## When to call

          Call 911.
          """)
    ]
  }

  var sources: [RuleSource] {
    [
      RuleSource(
        "GitHub Flavored Markdown, 4.6 HTML blocks",
        "https://github.github.com/gfm/#html-blocks")
    ]
  }
}
