internal import Curriculum
internal import Diagnostics
internal import Markdown

/// What looks like a citation must be one.
struct MalformedCitation: ModuleRule {
  let id = "malformed-citation"
  let explanation = """
    A text begins like a citation, '[@', and is none: a bracket is missing, or more than keys stands in it. It would \
    be read as it is written and the claim would stand without its source, so the build stops. Write [@key], or \
    [@one; @two] for several sources; pages and remarks have no place in it.
    """
  let category = RuleCategory.evidence
  let severity = Severity.error
  let leeway = Leeway.none

  func check(_ module: Module, in context: CheckContext) -> [Diagnostic] {
    guard module.mayHoldInlineSyntax else { return [] }
    return module.document.nodes(of: [.text]).flatMap { node in
      beginnings(in: node.literal).map { start in
        finding(
          "this looks like a citation and is none",
          hint: "write [@key], or [@one; @two] for several sources, with keys from Content/sources.yml",
          at: node.place(of: start..<start + 2))
      }
    }
  }

  /// Where `[@` stands outside a citation.
  private func beginnings(in text: ArraySlice<UInt8>) -> [Int] {
    guard text.contains(UInt8(ascii: "@")) else { return [] }
    return InlineSyntax.pieces(of: text).flatMap { piece -> [Int] in
      guard case .plain(let range) = piece else { return [] }
      return range.dropLast().filter { text[$0] == UInt8(ascii: "[") && text[$0 + 1] == UInt8(ascii: "@") }
    }
  }
}

extension MalformedCitation {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: [
          "Content/sources.yml": "- {id: lee-2019, title: What helps}",
          "Content/en/care/plan.md": "It helps.[@lee-2019, p. 3]",
        ],
        good: [
          "Content/sources.yml": "- {id: lee-2019, title: What helps}",
          "Content/en/care/plan.md": "It helps.[@lee-2019]",
        ])
    ]
  }
}
