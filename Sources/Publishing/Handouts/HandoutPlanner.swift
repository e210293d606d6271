internal import Curriculum
public import Diagnostics
internal import Pages

/// Turns a site's folder and somebody's wish into the plan of its handouts.
public struct HandoutPlanner: Sendable {
  public let settings: SiteSettings

  public init(_ settings: SiteSettings) {
    self.settings = settings
  }

  /// What planning gives: a plan unless something stopped it, and everything to tell the author.
  public struct Outcome: Sendable {
    public let plan: HandoutPlan?
    public let diagnostics: [Diagnostic]
  }

  public func plan(_ selection: HandoutSelection) async -> Outcome {
    let loaded = await settings.loader.load()
    let checks = loaded.curriculum.map { SiteChecks($0, today: settings.today) }
    let told = loaded.diagnostics + (checks?.diagnostics ?? [])
    guard let curriculum = loaded.curriculum, let checks, !told.contains(where: \.stopsHandouts) else {
      return Outcome(plan: nil, diagnostics: told)
    }
    // Paper cannot be taken back: no number on it may be wrong.
    let wrongNumbers = await checks.check(curriculum, only: [CurriculumRule.telephone.id], jobs: settings.jobs)
    guard !wrongNumbers.hasErrors else {
      return Outcome(plan: nil, diagnostics: told + wrongNumbers)
    }
    do {
      let sources = try await PaperSources(settings, reading: curriculum)
      var choice = HandoutChoice(curriculum, selection)
      try choice.resolve()
      return Outcome(
        plan: HandoutPlan(
          choice.handouts, calendars: choice.calendars(today: settings.today), maker: sources.maker,
          access: curriculum.configuration.access),
        diagnostics: await told + choice.diagnostics + checks.kept(of: sources.findings(checks)))
    } catch {
      return Outcome(plan: nil, diagnostics: told + error.diagnostics)
    }
  }
}

extension Diagnostic {
  /// A file that is not read for its name leaves no group without the handouts of all others.
  public var stopsHandouts: Bool { severity == .error && rule != CurriculumRule.fileName.id }
}
