public import Curriculum
public import Diagnostics
internal import Pages

/// Turns a site's folder and somebody's wish into the plan of its handouts.
public struct HandoutPlanner: Sendable {
  public var root: String
  /// The theme under the site's own `Templates/`; nil where the site brings everything.
  public var theme: String?
  public var today: CalendarDate
  public var jobs: Int

  public init(root: String, theme: String?, today: CalendarDate, jobs: Int) {
    self.root = root
    self.theme = theme
    self.today = today
    self.jobs = max(jobs, 1)
  }

  /// What planning gives: a plan unless something stopped it, and everything to tell the author.
  public struct Outcome: Sendable {
    public let plan: HandoutPlan?
    public let diagnostics: [Diagnostic]
  }

  public func plan(_ selection: HandoutSelection) async -> Outcome {
    var loader = CurriculumLoader(root: root)
    loader.jobs = jobs
    let loaded = await loader.load()
    let checks = loaded.curriculum.map(SiteChecks.init)
    let told = loaded.diagnostics + (checks?.diagnostics ?? [])
    guard let curriculum = loaded.curriculum, let checks, !told.hasErrors else {
      return Outcome(plan: nil, diagnostics: told)
    }
    // Paper cannot be taken back: no number on it may be wrong.
    let wrongNumbers = await checks.check(curriculum, only: [CurriculumRule.telephone.id], jobs: jobs)
    guard !wrongNumbers.hasErrors else {
      return Outcome(plan: nil, diagnostics: told + wrongNumbers)
    }
    do {
      let folders = TemplateFolders(root: root, theme: theme)
      let templates = try PrintTemplates(folders, languages: curriculum.languages)
      let media = try await MediaPipeline(curriculum, jobs: jobs)
      var choice = HandoutChoice(curriculum, selection)
      try choice.resolve()
      let maker = PrintMaker(
        curriculum: curriculum, addresses: SiteAddresses(curriculum), templates: templates, media: media.table)
      return Outcome(
        plan: HandoutPlan(choice.handouts, calendars: choice.calendars(today: today), maker: maker),
        diagnostics: await told + choice.diagnostics
          + checks.checkAll(
            PlanFacts(curriculum: curriculum, pictureFaults: media.faults, drawings: templates.drawings), jobs: jobs))
    } catch {
      return Outcome(plan: nil, diagnostics: told + error.diagnostics)
    }
  }
}
