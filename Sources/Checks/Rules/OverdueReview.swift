internal import Curriculum
internal import Diagnostics

/// A text is looked at again as often as its 'reviewEvery' says.
struct OverdueReview: ModuleRule {
  let id = "overdue-review"
  let explanation = """
    The day on which this text should have been reviewed again, which 'reviewEvery' gives, has passed. Guidance, medicines \
    and numbers change while a page stays as it is. Have it read and signed again, even where nothing is to be changed.
    """
  let category = RuleCategory.evidence
  let severity = Severity.warning

  func check(_ module: Module, in context: CheckContext) -> [Diagnostic] {
    Review.Scope.allCases.compactMap { scope in
      let standing = context.curriculum.standing(scope, of: module)
      guard standing.state == .overdue, let review = standing.review, let due = standing.due else { return nil }
      return finding(
        "this text should have been reviewed again by \(due); \(review.reviewer) signed it on \(review.date) (\(scope.rawValue))",
        hint:
          "have it read, then 'handrail review sign \(module.listedName) --reviewer … --credential …'",
        at: Place(module.file))
    }
  }
}
