internal import Curriculum
internal import Diagnostics
internal import Markdown

/// Every footnote is called somewhere in the text.
struct UncalledFootnote: ModuleRule {
  let id = "uncalled-footnote"
  let explanation = """
    A footnote, '[^name]: …', is called nowhere in the text. Markdown leaves such a note out, so what it says is lost.
    """
  let category = RuleCategory.markup
  let severity = Severity.error
  let leeway = Leeway.none

  func check(_ module: Module, in context: CheckContext) -> [Diagnostic] {
    let notes = module.definitionLines.filter(\.isFootnote)
    guard !notes.isEmpty else { return [] }
    var known: Set<String> = []
    for node in module.document.nodes(of: [.footnoteReference]) {
      if case .footnoteReference(let label, _, _) = node.kind {
        known.insert(DefinitionLine.folded("^" + String(decoding: label, as: UTF8.self)))
      }
    }
    return notes.filter { !known.contains($0.folded) }.map { note in
      finding(
        "nothing calls this footnote, so what it says is left out",
        hint: "write [\(note.label)] where it belongs, or take the note into the text",
        at: Place(module.file, note.range))
    }
  }
}

extension UncalledFootnote {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: """
          Take it with food.

          [^1]: Call 911 if you cannot breathe.
          """,
        good: """
          Take it with food.[^1]

          [^1]: Call 911 if you cannot breathe.
          """)
    ]
  }
}
