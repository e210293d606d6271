internal import Curriculum
internal import Diagnostics
internal import Markdown

/// No line of text is taken for the definition of a link.
struct LostLine: ModuleRule {
  let id = "lost-line"
  let explanation = """
    A line that begins like '[Note]: words' is taken for the address of a link by that name, and is left out of the page. \
    What follows the colon is no address, so the line was meant for readers, who never see it.
    """
  let category = RuleCategory.markup
  let severity = Severity.error
  let leeway = Leeway.none

  func check(_ module: Module, in context: CheckContext) -> [Diagnostic] {
    module.unusedDefinitions.filter { !$0.holdsAddress }.map { definition in
      finding(
        "this line is taken for the address of a link named '\(definition.label)', and is left out of the page",
        hint: definition.label.hasPrefix("!")
          ? "write '> [\(definition.label)]' on a line of its own, without a colon, and the text below it"
          : "leave the brackets or the colon out, or write a backslash before the bracket: \\[",
        at: Place(module.file, definition.range))
    }
  }
}

extension LostLine {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: "[Emergency]: 911",
        good: "**Emergency:** 911")
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
