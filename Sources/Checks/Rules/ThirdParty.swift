internal import Curriculum
internal import Diagnostics
internal import Markdown

/// HTML that is passed on loads nothing from other hosts and sends nothing to them.
struct ThirdParty: ModuleRule {
  // The reading of templates tells of the same.
  let id = CurriculumRule.thirdParty.id
  let explanation = CurriculumRule.thirdParty.explanation
  let category = CurriculumRule.thirdParty.category
  let severity = Severity.error
  let leeway = Leeway.none

  func check(_ module: Module, in context: CheckContext) -> [Diagnostic] {
    module.hazards(in: context).filter { $0.hazard.rule == .thirdParty }.map {
      finding($0.hazard.message, hint: $0.hazard.hint, at: $0.place)
    }
  }
}

extension ThirdParty {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: [
          "Content/site.yml": "rawHTML: true",
          "Content/en/care/way.md": "<img src=\"https://maps.example/clinic.png\" alt=\"The way to the clinic\">",
        ],
        good: [
          "Content/site.yml": "rawHTML: true",
          "Content/en/care/way.md": "[The way to the clinic](https://maps.example/clinic)",
        ])
    ]
  }
}
