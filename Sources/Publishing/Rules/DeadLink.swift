internal import Checks
internal import Curriculum
internal import Diagnostics
internal import ExternalLinks

/// Addresses outside the site are still there.
struct DeadLink: PlanRule {
  let id = "dead-link"
  let explanation = """
    An address outside the site is gone, as its server says, or there is no such host. Somebody who looks for help finds \
    nothing there, and a claim has lost its source. Asked for by 'handrail check --external' alone, each address once; \
    'delay' is the pause between two requests to one host in seconds, 'days' how long an address that was there is not \
    asked for again.
    """
  let category = RuleCategory.links
  let severity = Severity.warning
  static let options: [RuleOption<Self>] = [
    .number("delay", \.delay, in: 0...60), .integer("days", \.days, in: 0...365),
  ]

  var delay = 1.0
  var days = 7

  func check(_ plan: PlanFacts) -> [Diagnostic] {
    (plan.externalLinks ?? []).flatMap { result -> [Diagnostic] in
      switch result.answer {
      case .dead(let reason): told(result, reason)
      case .unknownHost(let host): told(result, "there is no host '\(host)'")
      case .alive, .moved, .unasked: []
      }
    }
  }

  private func told(_ result: ExternalLinkAudit.Result, _ reason: String) -> [Diagnostic] {
    let last = result.lastAlive.map { "; it was there on \($0)" } ?? ""
    return result.address.places.map { place in
      finding(
        "'\(result.address.text)' leads nowhere: \(reason)\(last)",
        hint: "look for where the page has gone and write that address here, or take the link out", at: place)
    }
  }
}
