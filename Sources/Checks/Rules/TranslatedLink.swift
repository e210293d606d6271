internal import Curriculum
internal import Diagnostics
internal import Markdown
internal import Readability

/// A translation leads to the pages and numbers to which its original leads, and names the same sources.
struct TranslatedLink: TranslationRule {
  let id = "translated-link"
  let explanation = """
    A page of a translation lacks a link to another page, a number to dial or a citation that its original has, or has \
    one more. Readers of one language would find the way to help, or to the evidence, that those of the other do not. \
    Links to other sites may differ, since most are in one language. Write the link or the citation in both.
    """
  let category = RuleCategory.translation
  let severity = Severity.warning

  func check(_ page: TranslatedPage, in context: CheckContext) -> [Diagnostic] {
    let links = page.original.texts.map { PlacedLink.all(in: $0, of: page.original.module, context) }
    let others = page.translation.texts.map { PlacedLink.all(in: $0, of: page.translation.module, context) }
    let (known, otherKnown) = (Set(links.joined().map(\.target)), Set(others.joined().map(\.target)))
    var told: Set<PlacedLink.Target> = []
    let missing = links.joined().filter { !otherKnown.contains($0.target) && told.insert($0.target).inserted }
    let added = others.joined().filter { !known.contains($0.target) && told.insert($0.target).inserted }
    return missing.map { lacking($0, page, context) } + added.map { new($0, page, context) }
  }

  private func lacking(_ link: PlacedLink, _ page: TranslatedPage, _ context: CheckContext) -> Diagnostic {
    finding(
      "\(link.place.line) \(link.target.words(in: context)), and its translation nowhere does",
      hint: "write it here too",
      at: page.placeInTranslation(of: link.text))
  }

  private func new(_ link: PlacedLink, _ page: TranslatedPage, _ context: CheckContext) -> Diagnostic {
    finding(
      "this \(link.target.words(in: context)), and the original, \(page.original.module.file.path), nowhere does",
      hint: "write it in both, or in neither", at: link.place)
  }
}

/// Where a link of a text leads, or which source it names.
private struct PlacedLink {
  enum Target: Hashable {
    /// The index of a topic.
    case topic(Int)
    case telephone(String)
    case source(String)

    func words(in context: CheckContext) -> String {
      switch self {
      case .topic(let index): "leads to '\(context.curriculum.topics[index].path)'"
      case .telephone(let number): "dials \(number)"
      case .source(let key): "names the source '\(key)'"
      }
    }
  }

  let target: Target
  let text: ReadText
  let place: Place

  static func all(in text: ReadText, of module: Module, _ context: CheckContext) -> [PlacedLink] {
    guard let block = text.block, text.kind != .picture else { return [] }
    let links = text.parts(.link).isEmpty ? [] : links(in: block, text, of: module, context)
    return links + (module.mayHoldInlineSyntax ? citations(in: block, text) : [])
  }

  private static func links(
    in block: MarkdownNode, _ text: ReadText, of module: Module, _ context: CheckContext
  ) -> [PlacedLink] {
    block.descendants(of: [.link]).compactMap { node in
      let place = Place(module.file, node.destinationRange ?? node.nearestRange)
      let written = String(decoding: node.destination, as: UTF8.self)
      if TelephoneLink.isTelephone(node.destination) {
        // The same numbers may stand under variables of other names.
        guard let link = try? TelephoneLink(written, with: context.variables(for: module)) else { return nil }
        return PlacedLink(target: .telephone(link.telephone.international), text: text, place: place)
      }
      guard case .topic(let topic, _, _) = context.curriculum.target(of: written, from: module) else { return nil }
      return PlacedLink(target: .topic(topic), text: text, place: place)
    }
  }

  private static func citations(in block: MarkdownNode, _ text: ReadText) -> [PlacedLink] {
    block.descendants(of: [.text]).flatMap { node -> [PlacedLink] in
      let literal = node.literal
      guard literal.contains(UInt8(ascii: "@")) else { return [] }
      return InlineSyntax.pieces(of: literal).flatMap { piece -> [PlacedLink] in
        guard case .citation(let keys, let whole) = piece else { return [] }
        return keys.map { key in
          PlacedLink(
            target: .source(String(decoding: literal[key], as: UTF8.self)), text: text, place: node.place(of: whole))
        }
      }
    }
  }
}

extension TranslatedLink {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: [
          "Content/en/care/help.md": "Text.", "Content/es/care/help.md": "Texto.",
          "Content/en/care/plan.md": "Read [where to find help](help.md).",
          "Content/es/care/plan.md": "Pida ayuda.",
        ],
        good: [
          "Content/en/care/help.md": "Text.", "Content/es/care/help.md": "Texto.",
          "Content/en/care/plan.md": "Read [where to find help](help.md).",
          "Content/es/care/plan.md": "Lea [dónde hallar ayuda](help.md).",
        ])
    ]
  }
}
