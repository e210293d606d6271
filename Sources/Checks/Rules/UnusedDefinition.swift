internal import Curriculum
internal import Diagnostics
internal import Markdown

/// A line that defines the address of a link is used by one.
struct UnusedDefinition: ModuleRule {
  let id = "unused-definition"
  let explanation = """
    A line such as '[name]: https://…' says where a link by that name leads, and no link bears the name: it may have been \
    forgotten, or be spelt in another way.
    """
  let category = RuleCategory.markup
  let severity = Severity.warning

  func check(_ module: Module, in context: CheckContext) -> [Diagnostic] {
    module.unusedDefinitions.filter(\.holdsAddress).map { definition in
      finding(
        "no link is named '\(definition.label)'",
        hint: "write [words][\(definition.label)] where it belongs, or leave the line out",
        at: Place(module.file, definition.range))
    }
  }
}

extension UnusedDefinition {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: """
          Call the lifeline.

          [lifeline]: https://988lifeline.org/
          """,
        good: """
          Call [the lifeline][lifeline].

          [lifeline]: https://988lifeline.org/
          """)
    ]
  }

  var sources: [RuleSource] {
    [
      RuleSource(
        "GitHub Flavored Markdown, 4.7 Link reference definitions",
        "https://github.github.com/gfm/#link-reference-definitions")
    ]
  }
}
