internal import Curriculum
internal import Diagnostics
internal import Markdown

/// Notes for facilitators stand where they can be left out whole.
struct FacilitatorNote: ModuleRule {
  let id = "facilitator-note"
  let explanation = """
    A note for facilitators stands inside a list, a quotation or another card, or holds a footnote. Such a note could \
    reach readers in part: its footnote at the end of the page, its words in the search index. Put it at the left edge, \
    between blank lines, and write footnotes out.
    """
  let category = RuleCategory.structure
  let severity = Severity.error
  let leeway = Leeway.none

  func check(_ module: Module, in context: CheckContext) -> [Diagnostic] {
    module.document.nodes(of: [.blockQuote]).filter { $0.alert?.kind == .facilitator }.flatMap { note in
      var found: [Diagnostic] = []
      if note.parent?.tag != .document {
        found.append(
          finding(
            "this note for facilitators stands inside something else, so it could not be left out whole",
            hint: "put it at the left edge, with a blank line before it", at: note.place))
      }
      for reference in note.descendants(of: [.footnoteReference]) {
        found.append(
          finding(
            "a footnote in a note for facilitators would be shown to every reader",
            hint: "write what it says into the note", at: reference.place))
      }
      return found
    }
  }
}

extension FacilitatorNote {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: """
          - Ask who wants to begin.

            > [!FACILITATOR]
            > Ten minutes.
          """,
        good: """
          - Ask who wants to begin.

          > [!FACILITATOR]
          > Ten minutes.
          """)
    ]
  }
}
