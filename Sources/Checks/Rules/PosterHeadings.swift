internal import Curriculum
internal import Diagnostics
internal import PlacedYAML

/// A poster is made of passages that the module has.
struct PosterHeadings: ModuleRule {
  let id = "poster-heading"
  let explanation = """
    'poster' in front matter names the passages that make the module's poster by the ids of their headings, and there \
    is no heading with such an id: the poster on the wall would lack what its author meant to stand there.
    """
  let category = RuleCategory.structure
  let severity = Severity.error
  let leeway = Leeway.none

  func check(_ module: Module, in context: CheckContext) -> [Diagnostic] {
    lazy var known = SuggestionIndex(module.anchors.readerHeadings)
    return module.frontMatter.poster.filter { !module.anchors.readerHeadings.contains($0.text) }.map { name in
      finding(
        "the poster cannot show '\(name.text)': no heading of this module has that id",
        hint: known.hint(for: name.text), at: name.place(in: module.file))
    }
  }
}

extension PosterHeadings {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: """
          ---
          title: A plan
          poster: [step]
          ---

          ## What to do {#steps}

          Text.
          """,
        good: """
          ---
          title: A plan
          poster: [steps]
          ---

          ## What to do {#steps}

          Text.
          """)
    ]
  }
}
