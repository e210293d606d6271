internal import Curriculum
internal import Diagnostics
internal import Markdown

/// A link has words, and leads somewhere.
struct EmptyLink: ModuleRule {
  let id = "empty-link"
  let explanation = """
    A link has no words, so that nobody sees it and a screen reader reads out its address (WCAG 2.2, 2.4.4), or it has \
    no address, so that it leads nowhere.
    """
  let category = RuleCategory.links
  let severity = Severity.error
  let leeway = Leeway.atLeast(.warning)

  func check(_ module: Module, in context: CheckContext) -> [Diagnostic] {
    module.document.nodes(of: [.link]).compactMap { link in
      let address = link.destination.trimmed
      if address.isEmpty || address.elementsEqual("#".utf8) {
        return finding("this link has no address", hint: "write [words](address)", at: link.place)
      }
      guard link.plainText.allSatisfy(\.isWhitespace) else { return nil }
      return finding("this link has no words", hint: "write between the brackets where it leads", at: link.place)
    }
  }
}

extension EmptyLink {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: """
          Read more [](#today).

          ## Today
          """,
        good: """
          Read [what to do today](#today).

          ## Today
          """)
    ]
  }

  var sources: [RuleSource] {
    [
      RuleSource(
        "WCAG 2.2, 2.4.4 Link Purpose (In Context)",
        "https://www.w3.org/TR/WCAG22/#link-purpose-in-context")
    ]
  }
}
