internal import Checks
internal import Curriculum
internal import Diagnostics

/// No two pages of the site lie at one address, as when a module bears the name of a page that every site has.
struct SameAddress: PlanRule {
  // Two files of one page are told of where they are read.
  let id = CurriculumRule.sameAddress.id
  let explanation = CurriculumRule.sameAddress.explanation
  let severity = Severity.error
  let leeway = Leeway.none

  func check(_ plan: PlanFacts) -> [Diagnostic] {
    (plan.assembly?.contested ?? []).map { contested in
      finding(
        "the address '/\(contested.path)' is already taken by another page of the site", hint: "rename the file",
        at: contested.module.map { Place($0.file) })
    }
  }
}
