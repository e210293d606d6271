internal import Checks
internal import Curriculum
internal import Diagnostics

/// The logo that the site names is there.
struct MissingLogo: PlanRule {
  let id = "missing-logo"
  let explanation = "The logo that site.yml names is not below Content/, or is no picture that browsers show."
  let category = RuleCategory.theme
  let severity = Severity.error

  func check(_ plan: PlanFacts) -> [Diagnostic] {
    guard let logo = plan.assembly?.missingLogo else { return [] }
    if let file = plan.curriculum.unread(at: logo.value) {
      return [
        finding("the logo is Content/\(file.path), which is there, but \(file.why)", hint: file.hint, at: logo.place)
      ]
    }
    return [
      finding(
        "there is no logo at Content/\(logo.value)",
        hint: Suggestion.nearest(to: logo.value, among: plan.curriculum.media).map { "did you mean '\($0)'?" },
        at: logo.place)
    ]
  }
}

extension MissingLogo {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: [
          "Content/site.yml": "theme: {logo: media/lgo.svg}",
          "Content/media/logo.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>",
        ],
        good: [
          "Content/site.yml": "theme: {logo: media/logo.svg}",
          "Content/media/logo.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>",
        ])
    ]
  }
}
