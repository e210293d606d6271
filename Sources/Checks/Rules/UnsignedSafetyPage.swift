internal import Curriculum
internal import Diagnostics

/// Pages for emergencies have been read by a clinician.
struct UnsignedSafetyPage: ModuleRule {
  let id = "unsigned-safety-page"
  let explanation = """
    This page says 'safety: true', and no clinician has signed the text that it shows, or not for too long. Whoever is in \
    danger does what it says. Have it read, then sign it with 'handrail review sign'. A translation counts as signed where \
    a translator has signed it and a clinician the text in the site's first language.
    """
  let category = RuleCategory.danger
  let severity = Severity.warning
  let leeway = Leeway.atLeast(.warning)

  func check(_ module: Module, in context: CheckContext) -> [Diagnostic] {
    guard module.frontMatter.isSafety, !isSigned(module, context.curriculum) else { return [] }
    let standing = context.curriculum.standing(.clinical, of: module)
    let problem =
      switch standing.state {
      case .changed: "this page for emergencies has changed since a clinician signed it"
      case .overdue: "this page for emergencies should have been reviewed again"
      case .never, .valid, .due: "no clinician has signed this page for emergencies"
      }
    return [
      finding(
        problem,
        hint:
          "have it read, then 'handrail review sign \(module.listedName) --reviewer … --credential …'",
        at: Place(module.file))
    ]
  }

  private func isSigned(_ module: Module, _ curriculum: Curriculum) -> Bool {
    if curriculum.standing(.clinical, of: module).state.isReviewed { return true }
    guard module.language != curriculum.languages[0],
      let original = curriculum.topic(at: module.topic).flatMap({ curriculum.topics[$0].translations[0] })
    else { return false }
    return curriculum.standing(.translation, of: module).state.isReviewed
      && curriculum.standing(.clinical, of: original).state.isReviewed
  }
}

extension UnsignedSafetyPage {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: [
          "Content/en/care/plan.md": """
          ---
          title: A
          safety: true
          ---

          Text.
          """
        ],
        good: [
          "Content/en/care/plan.md": """
          ---
          title: A
          safety: true
          ---

          Text.
          """,
          "Content/reviews.jsonl": #"""
          {"file": "en/care/plan.md", "scope": "clinical", "reviewer": "A. Name", "credential": "LCSW", "at": "2027-05-03T14:05:00Z", "shown": "5ec64169a4b74010442df67f22dbddad4ae7f6b8dd8e581f39e8f5ab47180a29"}
          """#,
        ])
    ]
  }
}
