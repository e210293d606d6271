internal import Checks
internal import Curriculum
internal import Diagnostics
internal import PlacedYAML

/// Old addresses lead to where their pages are now.
struct Redirect: PlanRule {
  let id = "redirect"
  let explanation = """
    An old address in redirectFrom cannot redirect, because it is no address or a page stands there now.
    """
  let category = RuleCategory.links
  let severity = Severity.error
  let leeway = Leeway.none

  func check(_ plan: PlanFacts) -> [Diagnostic] {
    (plan.assembly?.refusedRedirects ?? []).map { refused in
      finding(
        "nothing can redirect from '\(refused.address.text)'"
          + (refused.holder.map { ": there is \($0.words)" }
            ?? RedirectedAddress.objection(to: refused.address.text).map { ": " + $0 } ?? ""),
        hint: "write an old address of this site from its root, '/old/page/', that no page has now",
        at: refused.address.place(in: refused.module.file))
    }
  }
}

extension Redirect {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: """
          ---
          title: A plan
          redirectFrom: [old-plan]
          ---

          Text.
          """,
        good: """
          ---
          title: A plan
          redirectFrom: [/old-plan/]
          ---

          Text.
          """)
    ]
  }
}
