internal import Curriculum
internal import Diagnostics
internal import Markdown

/// What is said in a recording can be read.
struct MissingTranscript: ModuleRule {
  let id = "missing-transcript"
  let explanation = """
    A sound or a film has no text of what is said in it (WCAG 2.2, 1.2.1 and 1.2.2). Who cannot hear, has no headphones \
    on a bus, or pays for every megabyte, reads it instead.
    """
  let category = RuleCategory.files
  let severity = Severity.warning

  func check(_ module: Module, in context: CheckContext) -> [Diagnostic] {
    module.document.nodes(of: [.image]).compactMap { image in
      guard case .media(let path) = target(of: image, in: module, context), RecordingKind(path) != nil,
        !context.curriculum.hasCaptions(path), !hasTextBeside(image, in: module, context)
      else { return nil }
      return finding(
        "nothing beside this recording says in writing what can be heard",
        hint:
          "write it right below as a quotation, '> …', link the page or the file that has it, or put it beside the recording as '\(name(path))'",
        at: image.place)
    }
  }

  /// Whether a quotation follows, or a page or a file of the site is linked in the same paragraph or in the next block.
  private func hasTextBeside(_ image: MarkdownNode, in module: Module, _ context: CheckContext) -> Bool {
    var block = image
    while let parent = block.parent, ![.document, .item, .blockQuote].contains(parent.tag) { block = parent }
    let next = block.nextSibling
    if let next, next.tag == .blockQuote, next.alert == nil { return true }
    return [block, next].compactMap { $0 }.flatMap { Array($0.descendants(of: [.link])) }.contains { link in
      switch target(of: link, in: module, context) {
      case .topic, .fragment, .address: true
      case .media(let path): RecordingKind(path) == nil
      default: false
      }
    }
  }

  private func target(of node: MarkdownNode, in module: Module, _ context: CheckContext) -> LinkTarget {
    context.curriculum.target(of: String(decoding: node.destination, as: UTF8.self), from: module)
  }

  private func name(_ path: String) -> String {
    RecordingKind.captions(of: path).split(separator: "/").last.map(String.init) ?? path
  }
}

extension MissingTranscript {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: [
          "Content/en/care/way.md": "![A calm voice](calm.mp3)",
          "Content/en/care/calm.mp3": "",
        ],
        good: [
          "Content/en/care/way.md": """
          ![A calm voice](calm.mp3)

          > Breathe in.
          """,
          "Content/en/care/calm.mp3": "",
        ])
    ]
  }
}
