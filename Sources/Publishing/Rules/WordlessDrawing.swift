internal import Checks
internal import Curriculum
internal import Diagnostics
internal import Markdown
internal import Pages

/// Drawings are put into words, by the theme or where they are shown.
struct WordlessDrawing: PlanModuleRule {
  // What holds for other pictures, which need no theme to be looked at.
  let id = MissingAlternativeText().id
  let explanation = MissingAlternativeText().explanation
  let category = MissingAlternativeText().category
  let severity = MissingAlternativeText().severity
  let leeway = MissingAlternativeText().leeway

  func check(_ module: Module, in plan: PlanFacts) -> [Diagnostic] {
    guard let drawings = plan.drawings else { return [] }
    return plan.curriculum.drawings(in: module).filter { drawing in
      drawings.names.contains(drawing.name) && !drawings.hasWords(for: drawing.name, in: module.language)
        && drawing.node.plainText.allSatisfy(\.isWhitespace)
    }.map { drawing in
      finding(
        "this drawing has no alternative text", hint: "write what it shows between the brackets: ![…](…)",
        at: drawing.place)
    }
  }
}

extension WordlessDrawing {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: "![](drawing:map)",
        good: "![Two blocks north of the station](drawing:map)")
    ]
  }

  var sources: [RuleSource] {
    [
      RuleSource(
        "WCAG 2.2, 1.1.1 Non-text Content",
        "https://www.w3.org/TR/WCAG22/#non-text-content")
    ]
  }
}
