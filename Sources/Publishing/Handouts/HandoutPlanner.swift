internal import Checks
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
    guard let curriculum = loaded.curriculum, !loaded.diagnostics.hasErrors else {
      return Outcome(plan: nil, diagnostics: loaded.diagnostics)
    }
    // Paper cannot be taken back: no number on it may be wrong.
    let wrongNumbers = await Checker(only: [Telephone.rule], jobs: settings.jobs).check(curriculum)
    guard !wrongNumbers.hasErrors else {
      return Outcome(plan: nil, diagnostics: loaded.diagnostics + wrongNumbers)
    }
    do {
      let sources = try await SiteSources(settings, reading: curriculum)
      var choice = HandoutChoice(curriculum, selection)
      try choice.resolve()
      return Outcome(
        plan: HandoutPlan(
          choice.handouts, calendars: choice.calendars(today: settings.today), maker: try sources.printMaker()),
        diagnostics: loaded.diagnostics + choice.diagnostics + sources.brokenPictures())
    } catch {
      return Outcome(plan: nil, diagnostics: loaded.diagnostics + error.diagnostics)
    }
  }
}
