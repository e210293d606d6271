internal import Curriculum
internal import Diagnostics

/// A text that was signed off is still the one that was signed.
struct ChangedSinceReview: ModuleRule {
  let id = "changed-since-review"
  let explanation = """
    Somebody signed this text off, and it has changed since, or something that it shows has: a crisis line, a picture, a \
    term of the glossary, a number of the clinic. The page says so to its readers. 'handrail review diff' says what has \
    changed; have that read, and signed again.
    """
  let category = RuleCategory.evidence
  let severity = Severity.warning

  func check(_ module: Module, in context: CheckContext) -> [Diagnostic] {
    Review.Scope.allCases.compactMap { scope in
      let standing = context.curriculum.standing(scope, of: module)
      guard standing.state == .changed, let review = standing.review else { return nil }
      return finding(
        "this text has changed since \(review.reviewer), \(review.credential), signed it on \(review.date) (\(scope.rawValue))",
        hint: "look at 'handrail review diff \(module.listedName)', and have it signed again",
        at: Place(module.file))
    }
  }
}

extension ChangedSinceReview {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: [
          "Content/en/care/plan.md": """
          ---
          title: A
          ---

          Text.
          """,
          "Content/reviews.jsonl": #"""
          {"file": "en/care/plan.md", "scope": "clinical", "reviewer": "A. Name", "credential": "LCSW", "at": "2027-05-03T14:05:00Z", "shown": "0000000000000000000000000000000000000000000000000000000000000000"}
          """#,
        ],
        good: [
          "Content/en/care/plan.md": """
          ---
          title: A
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
