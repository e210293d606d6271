internal import Curriculum
internal import Diagnostics
internal import Markdown

/// The page shows its title once.
struct RepeatedTitle: ModuleRule {
  let id = "repeated-title"
  let explanation = """
    The text begins with a heading that repeats the title of the front matter, which every page shows by itself: readers \
    see it twice, and a screen reader reads it out twice.
    """
  let category = RuleCategory.structure
  let severity = Severity.warning

  func check(_ module: Module, in context: CheckContext) -> [Diagnostic] {
    guard let first = module.document.root.firstChild, first.tag == .heading,
      first.plainText.foldedTitle == module.title.foldedTitle
    else { return [] }
    return [finding("this heading repeats the title", hint: "leave it out: the page shows its title", at: first.place)]
  }
}

extension RepeatedTitle {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: """
          ---
          title: Cravings pass
          ---

          ## Cravings pass

          Text.
          """,
        good: """
          ---
          title: Cravings pass
          ---

          ## What to do

          Text.
          """)
    ]
  }
}
