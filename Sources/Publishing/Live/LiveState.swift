internal import Curriculum
internal import Diagnostics
internal import Pages

/// One good state of a live site, frozen. Its pages have open places.
final class LiveState: Sendable {
  let sources: SiteSources
  /// Without the search, which is made on its own.
  let plan: SitePlan
  let places: OpenPlaces
  /// The handouts that the published site has.
  let handouts: [PlannedHandout]
  /// Rises with every good state.
  let version: Int
  /// What is worth mending in the plan and stops nothing.
  private let planFindings: [Diagnostic]

  var curriculum: Curriculum { sources.curriculum }
  var maker: PageMaker { plan.maker }

  /// - Parameters:
  ///   - mark: of the open places.
  ///   - diagnostics: gets what is wrong with the plan.
  init(_ sources: SiteSources, _ checks: SiteChecks, mark: String, version: Int, diagnostics: inout [Diagnostic]) {
    self.sources = sources
    self.version = version
    places = OpenPlaces(mark: mark, languages: sources.curriculum.languages)
    handouts = PlannedHandout.all(of: sources.curriculum)
    let assembly = PlanAssembly(sources)
    let found = assembly.findings(checks)
    diagnostics += checks.kept(of: found)
    planFindings = found.filter { $0.severity != .error }
    plan = assembly.plan(assets: places.addresses, handouts: PublishedHandouts(handouts))
  }

  /// Whether another state differs from this one in the texts of modules alone.
  func differsInTextsAlone(from curriculum: Curriculum, _ theme: SiteTheme) -> Bool {
    sources.theme.revision == theme.revision && curriculum.differsInTextsAlone(from: self.curriculum)
  }

  /// The state after changes of texts alone.
  init(_ other: LiveState, curriculum: Curriculum, version: Int) {
    sources = SiteSources(other.sources, curriculum)
    plan = SitePlan(other.plan, sources)
    places = other.places
    handouts = other.handouts
    planFindings = other.planFindings
    self.version = version
  }

  /// What the checks, and those over the whole plan, find.
  func findings() async -> [Diagnostic] {
    // One job: the other cores are for the pages.
    let checks = SiteChecks(curriculum, today: sources.settings.today)
    let found =
      await planFindings + sources.findings(checks, jobs: 1)
      + sources.brokenAddresses(checks, among: plan.paths, handouts, jobs: 1)
    return checks.kept(of: found) + checks.idleAllowances(beside: found, unasked: SiteChecks.externalRules)
  }
}
