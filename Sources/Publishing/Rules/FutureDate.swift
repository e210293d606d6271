internal import Checks
internal import Curriculum
internal import Diagnostics
internal import Markdown

/// A text was changed on a day that has been.
struct FutureDate: PlanModuleRule {
  let id = "future-date"
  let explanation = "A module says that it was changed on a day that is still to come: its year or month is a slip."
  let category = RuleCategory.structure
  let severity = Severity.warning

  func check(_ module: Module, in plan: PlanFacts) -> [Diagnostic] {
    guard let today = plan.today, let updated = module.frontMatter.updated, updated > today.adding(days: 1) else {
      return []
    }
    return [
      finding(
        "'updated' says \(updated), which is still to come",
        hint: "write the day of the last change; today is \(today)",
        at: place(of: module))
    ]
  }

  /// The line of the key.
  private func place(of module: Module) -> Place {
    let matter = module.file.text(in: 0..<module.document.bodyStart)
    guard let match = matter.firstMatch(of: /(?m)^updated:.*$/) else { return Place(module.file) }
    let start = matter[..<match.range.lowerBound].utf8.count
    return Place(module.file, start..<start + match.output.utf8.count)
  }
}

extension FutureDate {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: ["Content/en/care/plan.md": "---\ntitle: Plan\nupdated: 9998-01-01\n---\n\nText."],
        good: ["Content/en/care/plan.md": "---\ntitle: Plan\nupdated: 2020-01-01\n---\n\nText."])
    ]
  }
}
