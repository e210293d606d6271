public import Checks
public import Curriculum
public import Diagnostics
internal import Pages
public import Printing

/// Turns a site's folder into the plan of its website.
public struct SitePlanner: Sendable {
  public let settings: SiteSettings
  /// Whether the handouts are printed where `site.yml` publishes them: a preview prints one when somebody opens it.
  public var printsHandouts = false
  /// Whether every address outside the site is asked for.
  public var asksExternalLinks = false
  /// What measures the rules; nil where nobody wants to know.
  public var ruleClock: RuleClock?
  /// Told how far the printing has come.
  public var printProgress: @Sendable (PrintProgress) -> Void = { _ in }

  public init(_ settings: SiteSettings) {
    self.settings = settings
  }

  /// What planning gives: a plan unless something stopped it, and everything to tell the author.
  public struct Outcome: Sendable {
    public let plan: SitePlan?
    /// What was read, and what was told of it.
    public let loaded: CurriculumLoader.Outcome
    /// What was told of while the site was read and put together.
    let told: [Diagnostic]
    /// What the rules found in what was read.
    let found: [Diagnostic]
    /// Steps with their seconds, in the order in which they were done.
    public let timings: [(step: String, seconds: Double)]

    public var diagnostics: [Diagnostic] { told + found }
  }

  public func plan() async -> Outcome {
    var clock = StepClock()
    let loaded = await settings.loader.load()
    clock.finish("read")
    guard let curriculum = loaded.curriculum else {
      return Outcome(plan: nil, loaded: loaded, told: loaded.diagnostics, found: [], timings: clock.steps)
    }
    let checks = SiteChecks(curriculum, today: settings.today, clock: ruleClock)
    let told = loaded.diagnostics + checks.diagnostics
    var found: [Diagnostic] = []
    do {
      let plan = try await plan(curriculum, checks, isStopped: told.hasErrors, &found, &clock)
      let idle = checks.idleAllowances(beside: found, unasked: asksExternalLinks ? [] : SiteChecks.externalRules)
      return Outcome(
        plan: plan, loaded: loaded, told: told, found: checks.kept(of: found) + idle, timings: clock.steps)
    } catch {
      return Outcome(
        plan: nil, loaded: loaded, told: told + error.diagnostics, found: checks.kept(of: found), timings: clock.steps)
    }
  }

  /// - Parameter isStopped: whether there will be no plan, so that nothing need be printed for it.
  private func plan(
    _ curriculum: Curriculum, _ checks: SiteChecks, isStopped: Bool, _ found: inout [Diagnostic],
    _ clock: inout StepClock
  ) async throws(DiagnosticsError) -> SitePlan? {
    // Joining an index is mostly one core's work: the theme is read and the checks run beside it.
    async let joining = IndexMaker.indexes(of: curriculum, isPortable: settings.isPortable, jobs: settings.jobs)
    let sources: SiteSources
    do {
      sources = try await SiteSources(settings, reading: curriculum)
    } catch {
      // A theme that cannot be read hides nothing of what is wrong in the texts.
      found += await checks.check(curriculum, jobs: settings.jobs)
      throw error
    }
    clock.finish("theme")
    found += await sources.findings(checks)
    clock.finish("check")
    if asksExternalLinks {
      found += try await checks.externalLinks(of: curriculum, settings)
      clock.finish("external links")
    }
    let indexes = await joining
    clock.finish("search")
    let handouts = PlannedHandout.all(of: curriculum)
    let assembly = PlanAssembly(sources, indexes: indexes, handouts: handouts, holdsHandouts: printsHandouts)
    found += await assembly.findings(checks) + sources.brokenAddresses(checks, among: assembly.paths, handouts)
    clock.finish("plan")
    guard !isStopped, !checks.kept(of: found).hasErrors else { return nil }
    let published = try await print(handouts, of: sources)
    if printsHandouts, !handouts.isEmpty { clock.finish("print") }
    return assembly.plan(assets: sources.publishedAssets, handouts: published)
  }

  private func print(
    _ handouts: [PlannedHandout], of sources: SiteSources
  ) async throws(DiagnosticsError) -> PublishedHandouts {
    guard printsHandouts, !handouts.isEmpty else { return .none }
    return try await SiteHandouts(
      planned: handouts, maker: sources.printMaker(), cacheFolder: settings.cacheFolder
    ).print(PrintEngine.locate(), workers: settings.jobs, progress: printProgress)
  }

  /// Everything that a build would tell, as `check` does.
  /// - Parameter rules: ids of the rules to tell of, all where it is empty. Where the site cannot be read or put together,
  ///   that is told in any case.
  public func check(only rules: [String]) async -> [Diagnostic] {
    let outcome = await plan()
    guard !rules.isEmpty else { return outcome.diagnostics }
    return outcome.told.filter { rules.contains($0.rule) || $0.severity == .error }
      + outcome.found.filter { rules.contains($0.rule) }
  }
}

extension Duration {
  public var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}

/// Measures the steps of a build.
private struct StepClock {
  private(set) var steps: [(step: String, seconds: Double)] = []
  private var last = ContinuousClock.now

  mutating func finish(_ step: String) {
    let now = ContinuousClock.now
    steps.append((step, (now - last).seconds))
    last = now
  }
}
