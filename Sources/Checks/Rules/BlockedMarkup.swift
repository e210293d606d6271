internal import Curriculum
internal import Diagnostics
internal import Markdown

/// HTML that is passed on does what its author thinks it does.
struct BlockedMarkup: ModuleRule {
  // The reading of templates tells of the same.
  let id = CurriculumRule.blockedMarkup.id
  let explanation = CurriculumRule.blockedMarkup.explanation
  let category = CurriculumRule.blockedMarkup.category
  let severity = Severity.warning

  func check(_ module: Module, in context: CheckContext) -> [Diagnostic] {
    module.hazards(in: context).filter { $0.hazard.rule == .blockedMarkup }.map {
      finding($0.hazard.message, hint: $0.hazard.hint, at: $0.place)
    }
  }
}

extension BlockedMarkup {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: [
          "Content/site.yml": "rawHTML: true",
          "Content/en/care/plan.md": "<p style=\"color: red\">Call us.</p>",
        ],
        good: [
          "Content/site.yml": "rawHTML: true",
          "Content/en/care/plan.md": "<p><strong>Call us.</strong></p>",
        ])
    ]
  }

  var sources: [RuleSource] {
    [
      RuleSource(
        "W3C, Content Security Policy Level 3",
        "https://www.w3.org/TR/CSP3/")
    ]
  }
}
