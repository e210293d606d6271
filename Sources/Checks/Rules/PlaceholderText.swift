internal import Curriculum
internal import Diagnostics
internal import Markdown
internal import PlacedYAML

/// Nothing is published that only stands in for what somebody has still to write.
struct PlaceholderText: ModuleRule, SiteRule {
  let id = "placeholder"
  let explanation = """
    A text stands in for what is still to be written, and readers would see it: a note such as TBD, brackets such as \
    [insert name] or [your clinic], filler of a word processor, a sentence that 'handrail new' begins a file with, or the \
    starter content's word on a notice that counsel must check. Write what belongs there. What is meant as it stands is \
    silent between quotation marks or as code.
    """
  let category = RuleCategory.language
  let severity = Severity.warning

  private let search = PlaceholderSearch()

  func check(_ module: Module, in context: CheckContext) -> [Diagnostic] {
    let candidates = search.candidates(in: module.file.bytes)
    guard !candidates.isEmpty else { return [] }
    let inText = module.document.nodes(of: [.text]).flatMap { node -> [Diagnostic] in
      guard let range = node.literalRange, candidates.contains(where: range.contains) else { return [] }
      return findings(in: node, module.language)
    }
    return inText + inSettings(of: module, candidates)
  }

  private func findings(in node: MarkdownNode, _ language: Language) -> [Diagnostic] {
    let text = String(decoding: node.literal, as: UTF8.self)
    return search.placeholders(in: text, language).map { placeholder in
      let start = text.utf8.distance(from: text.startIndex, to: placeholder.text.startIndex)
      let range = node.literal.startIndex + start..<node.literal.startIndex + start + placeholder.text.utf8.count
      return told(placeholder, at: node.place(of: range))
    }
  }

  /// In the front matter and in worksheets.
  private func inSettings(of module: Module, _ candidates: [Int]) -> [Diagnostic] {
    let front = candidates.contains { $0 < module.document.bodyStart } ? module.writtenFrontMatter : nil
    let worksheets = module.worksheets.keys.filter { block in candidates.contains(where: block.nearestRange.contains) }
    return ([front] + worksheets.map(module.writtenWorksheet)).compactMap { $0 }.flatMap {
      findings(in: $0, module.language)
    }
  }

  /// The texts of readers; what a program reads has no placeholders that the reading would not refuse.
  private func findings(in value: YAMLValue, _ language: Language?) -> [Diagnostic] {
    value.scalars.flatMap { keys, value -> [Diagnostic] in
      guard case .scalar(let text, _) = value.content else { return [] }
      let own = keys.lazy.reversed().compactMap { Language($0) }.first
      return search.placeholders(in: text, own ?? language).map { told($0, at: value.place(of: $0.text)) }
    }
  }

  func check(_ context: CheckContext) -> [Diagnostic] {
    context.curriculum.dataFiles.filter { !search.candidates(in: $0.bytes).isEmpty }.flatMap { file -> [Diagnostic] in
      guard let value = try? YAMLValue.parse(file) else { return [] }
      return findings(in: value, context.curriculum.languages.first)
    }
  }

  private func told(_ placeholder: Placeholder, at place: Place) -> Diagnostic {
    let text = placeholder.text
    let (message, hint) =
      switch placeholder.kind {
      case .note:
        ("'\(text)' is a note to the writer, and readers would see it", "write what is missing, or take the note out")
      case .brackets: ("'\(text)' stands where something is still to be written", "write it in place of the brackets")
      case .filler:
        ("'\(text)' is filler, and readers would see it", "write the text that belongs here, or take it out")
      case .starter:
        ("'\(text)' is what a new file begins with, and readers would see it", "write your own words in its place")
      case .notice:
        (
          "'\(text)': the starter content's notice has not been checked for your clinic yet",
          "let your own counsel check this page, fill in what this paragraph names, then take the paragraph out"
        )
      }
    return finding(message, hint: hint, at: place)
  }
}

extension PlaceholderText {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: "Welcome to [your clinic].",
        good: "Welcome to {{site.name}}.")
    ]
  }
}
