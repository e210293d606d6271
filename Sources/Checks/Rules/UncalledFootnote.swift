internal import Curriculum
internal import Diagnostics
internal import Markdown

/// Every footnote is called somewhere in the text, and no two have one name.
struct UncalledFootnote: ModuleRule {
  let id = "uncalled-footnote"
  let explanation = """
    A footnote, '[^name]: …', is called nowhere in the text, or another one above it has the same name. Markdown leaves \
    such a note out, so what it says is lost.
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
    var seen: Set<String> = []
    return notes.compactMap { note in
      let isFirst = seen.insert(note.folded).inserted
      if !known.contains(note.folded) {
        return told(
          "nothing calls this footnote, so what it says is left out",
          "write [\(note.label)] where it belongs, or take the note into the text", note, module)
      }
      return isFirst
        ? nil
        : told(
          "a footnote above has the name '\(note.label)' already, so what this one says is left out",
          "give it another name, here and where it is called", note, module)
    }
  }

  private func told(_ message: String, _ hint: String, _ note: DefinitionLine, _ module: Module) -> Diagnostic {
    finding(message, hint: hint, at: Place(module.file, note.range))
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
