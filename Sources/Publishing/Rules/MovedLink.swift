internal import Checks
internal import Curriculum
internal import Diagnostics
internal import ExternalLinks

/// Addresses outside the site are the present ones.
struct MovedLink: PlanRule {
  let id = "moved-link"
  let explanation = """
    An address outside the site leads to another one for good, as its server says. Such signposts are taken down after \
    some time: write the new address while it is known. Asked for by 'handrail check --external' alone.
    """
  let category = RuleCategory.links
  let severity = Severity.note

  func check(_ plan: PlanFacts) -> [Diagnostic] {
    (plan.externalLinks ?? []).flatMap { result -> [Diagnostic] in
      guard case .moved(let new) = result.answer else { return [] }
      let address = result.address
      return address.places.map { place in
        finding("'\(address.text)' has moved for good", hint: remedy(address, new), at: place)
      }
    }
  }

  /// The front page is what servers send people to whose page they have removed.
  private func remedy(_ address: ExternalAddress, _ new: String) -> String {
    let isFrontPage = ExternalAddress.path(of: new).isEmpty && !ExternalAddress.path(of: address.text).isEmpty
    return isFrontPage
      ? "it leads to the front page, '\(new)': see whether what you meant is still there"
      : "write '\(new)' once you have seen that it is the same page"
  }
}
