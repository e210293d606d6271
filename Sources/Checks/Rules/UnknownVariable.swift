internal import Curriculum
internal import Diagnostics
internal import Markdown

/// `{{names}}` in whatever readers see must stand for something.
struct UnknownVariable: ModuleRule, SiteRule {
  // The reading of front matter and data files tells of the same.
  let id = CurriculumRule.unknownVariable.id
  let explanation = CurriculumRule.unknownVariable.explanation
  let category = CurriculumRule.unknownVariable.category
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
      HTMLRemains(of: node.literal).bytes.firstRange(of: "{{".utf8) != nil
    }.map {
      finding("variables are not put into raw HTML", hint: "write this part in Markdown", at: $0.place)
    }
  }

  // MARK: - Data files

  func check(_ context: CheckContext) -> [Diagnostic] {
    let curriculum = context.curriculum
    let check = VariableCheck(context, curriculum.languages[0])
    return curriculum.bracedTexts.flatMap { braced in
      braced.isResolved ? unknown(in: braced, check) : [misplaced(braced)]
    }
  }

  private func unknown(in braced: BracedText, _ check: VariableCheck) -> [Diagnostic] {
    let text = Array(braced.text.utf8)[...]
    var last: Place?
    return check.problems(in: text).map { problem in
      let part = String(decoding: text[problem.range], as: UTF8.self)
      let place = braced.place(of: part, behind: last)
      last = place
      return finding(problem.message, hint: problem.hint, at: place)
    }
  }

  private func misplaced(_ braced: BracedText) -> Diagnostic {
    finding(
      "no variable is put in here",
      hint: "write the words out: names, and what variables are made of, are taken as they stand",
      at: braced.place(of: "{{"))
  }
}

extension UnknownVariable {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: "{{site.nmae}} is open at night.",
        good: "{{site.name}} is open at night.")
    ]
  }
}
