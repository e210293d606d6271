internal import Checks
internal import Curriculum
internal import Diagnostics
internal import ExternalLinks

/// Addresses outside the site can be asked for.
struct UnaskedLink: PlanRule {
  let id = "unasked-link"
  let explanation = """
    Whether an address outside the site is still there could not be found out: the server turns programs away or is too \
    busy, or the network failed. The link may well be right; somebody has to open it. Asked for by 'handrail check \
    --external' alone.
    """
  let category = RuleCategory.links
  let severity = Severity.note

  func check(_ plan: PlanFacts) -> [Diagnostic] {
    (plan.externalLinks ?? []).flatMap { result -> [Diagnostic] in
      guard case .unasked(let reason) = result.answer else { return [] }
      let last = result.lastAlive.map { "; it was there on \($0)" } ?? ""
      return result.address.places.map { place in
        finding(
          "'\(result.address.text)' could not be asked for: \(reason)\(last)", hint: "open it in a browser", at: place)
      }
    }
  }
}
