internal import Curriculum
internal import Diagnostics
internal import Markdown

/// `{{names}}` in whatever readers see must stand for something.
struct UnknownVariable: ModuleRule, SiteRule {
  // The reading of front matter and data files tells of the same.
  let id = CurriculumRule.unknownVariable.id
  let explanation = CurriculumRule.unknownVariable.explanation
  let severity = Severity.error
  let leeway = Leeway.none

  func check(_ module: Module, in context: CheckContext) -> [Diagnostic] {
    guard module.mayHoldInlineSyntax else { return [] }
    let check = VariableCheck(context, module.language)
    var found: [Diagnostic] = []
    for node in module.document.nodes(of: [.text]) {
      found += told(check.problems(in: node.literal)) { node.place(of: $0) }
    }
    for node in module.document.nodes(of: [.link, .image]) {
      let place = Place(module.file, node.destinationRange ?? node.nearestRange)
      found += told(check.problems(in: node.destination) + check.problems(in: node.title)) { _ in place }
    }
    let written = [0..<module.document.bodyStart] + module.worksheets.keys.map(\.nearestRange)
    for range in written {
      found += told(check.problems(in: module.file.bytes[range])) { Place(module.file, $0) }
    }
    return found + inRawHTML(of: module)
  }

  private func told(_ problems: [VariableCheck.Problem], at place: (Range<Int>) -> Place) -> [Diagnostic] {
    problems.map { finding($0.message, hint: $0.hint, at: place($0.range)) }
  }

  private func inRawHTML(of module: Module) -> [Diagnostic] {
    module.document.nodes(of: [.htmlBlock, .htmlInline]).filter { node in
      node.literal.firstRange(of: "{{".utf8) != nil && !Self.isComment(node.literal)
    }.map {
      finding("variables are not put into raw HTML", hint: "write this part in Markdown", at: $0.place)
    }
  }

  /// Whether nothing of it is published.
  private static func isComment(_ html: ArraySlice<UInt8>) -> Bool {
    guard html.starts(with: "<!--".utf8), let end = html.firstRange(of: "-->".utf8) else { return false }
    return html[end.upperBound...].allSatisfy { $0 <= 0x20 }
  }

  // MARK: - Data files

  func check(_ context: CheckContext) -> [Diagnostic] {
    let curriculum = context.curriculum
    let check = VariableCheck(context, curriculum.languages[0])
    return curriculum.bracedTexts.flatMap { braced -> [Diagnostic] in
      guard braced.isResolved else { return [misplaced(braced)] }
      let text = Array(braced.text.utf8)[...]
      return check.problems(in: text).map {
        finding($0.message, hint: $0.hint, at: place(of: text[$0.range], in: braced.place))
      }
    }
  }

  private func misplaced(_ braced: BracedText) -> Diagnostic {
    finding(
      "no variable is put in here",
      hint: "write the words out: names, and what variables are made of, are taken as they stand",
      at: place(of: Array("{{".utf8)[...], in: braced.place))
  }

  /// Where a part of a YAML text stands in its file, or the text where it is written there in another way.
  private func place(of part: ArraySlice<UInt8>, in text: Place) -> Place {
    guard let start = text.range?.lowerBound, let range = text.file.bytes[start...].firstRange(of: part) else {
      return text
    }
    return Place(text.file, range)
  }
}
