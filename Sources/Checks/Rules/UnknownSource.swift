internal import Curriculum
internal import Diagnostics
internal import Markdown
internal import PlacedYAML

/// Citations must name a source of `sources.yml`.
struct UnknownSource: ModuleRule {
  let id = "unknown-source"
  let explanation = """
    A citation such as [@key] names a source that Content/sources.yml does not have. A claim without its source \
    cannot be checked by the reader, so the build stops.
    """
  let category = RuleCategory.evidence
  let severity = Severity.error
  let leeway = Leeway.none

  func check(_ module: Module, in context: CheckContext) -> [Diagnostic] {
    let bibliography = context.curriculum.bibliography
    var found = module.mayHoldInlineSyntax ? citations(in: module, context) : []
    for key in module.frontMatter.sources where bibliography.index(of: key.text) == nil {
      found.append(report(key.text, context.names, key.place(in: module.file)))
    }
    return found
  }

  private func citations(in module: Module, _ context: CheckContext) -> [Diagnostic] {
    let bibliography = context.curriculum.bibliography
    var found: [Diagnostic] = []
    for node in module.document.nodes(of: [.text]) {
      let text = node.literal
      guard text.contains(UInt8(ascii: "@")) else { continue }
      for case .citation(let keys, let whole) in InlineSyntax.pieces(of: text) {
        for key in keys where bibliography.index(of: String(decoding: text[key], as: UTF8.self)) == nil {
          found.append(report(String(decoding: text[key], as: UTF8.self), context.names, node.place(of: whole)))
        }
      }
    }
    return found
  }

  private func report(_ key: String, _ names: KnownNames, _ place: Place) -> Diagnostic {
    let nearest = names.sources.nearest(to: key).map { "did you mean '\($0)'?" }
    return finding(
      "there is no source '\(key)' in Content/sources.yml", hint: nearest ?? "add an entry with 'id: \(key)'",
      at: place)
  }
}

extension UnknownSource {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: [
          "Content/sources.yml": "- {id: lee-2019, title: What helps}",
          "Content/en/care/plan.md": "It helps.[@lee-2018]",
        ],
        good: [
          "Content/sources.yml": "- {id: lee-2019, title: What helps}",
          "Content/en/care/plan.md": "It helps.[@lee-2019]",
        ])
    ]
  }
}
