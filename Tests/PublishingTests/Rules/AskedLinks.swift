import Curriculum
import Diagnostics
import TestSupport

@testable import ExternalLinks
@testable import Publishing

/// A page with a link, and what its address answered.
enum AskedLinks {
  static let address = "https://a.example/help/now"

  /// - Returns: what a rule finds.
  static func findings(of rule: some PlanRule, answer: AddressAnswer, lastAlive: CalendarDate? = nil) async throws
    -> String
  {
    let site = try TemporarySite(["en/a/one.md": module("title: One", "[Help](\(address))\n")])
    var plan = PlanFacts(curriculum: try await site.curriculum())
    plan.externalLinks = try ExternalAddress.all(in: plan.curriculum)
      .map { ExternalLinkAudit.Result(address: $0, answer: answer, lastAlive: lastAlive) }
    return report(rule.check(plan))
  }
}
