internal import Checks
internal import ContentHash
public import Curriculum
public import Diagnostics
internal import Files
internal import Pages
internal import Parallelism
public import Printing
internal import Search

/// Turns a site's folder into the plan of its website.
public struct SitePlanner: Sendable {
  public var root: String
  /// The theme under the site's own `Templates/`; nil where the site brings everything.
  public var theme: String?
  public var today: CalendarDate
  public var jobs: Int
  public var includesDrafts = false
  public var isPortable = false
  public var baseURL: BaseURL?
  public var clinicID: String?
  /// Whether the handouts are printed where `site.yml` publishes them: a preview prints one when somebody opens it.
  public var printsHandouts = false
  /// Told how far the printing has come.
  public var printProgress: @Sendable (PrintProgress) -> Void = { _ in }

  public init(root: String, theme: String?, today: CalendarDate, jobs: Int) {
    self.root = root
    self.theme = theme
    self.today = today
    self.jobs = max(jobs, 1)
  }

  /// What planning gives: a plan unless something stopped it, and everything to tell the author.
  public struct Outcome: Sendable {
    public let plan: SitePlan?
    public let diagnostics: [Diagnostic]
    /// Steps with their seconds, in the order in which they were done.
    public let timings: [(step: String, seconds: Double)]
  }

  public func plan() async -> Outcome { await plan(isChecking: true) }

  /// - Parameter isChecking: whether the checks' findings are told and their errors stop the plan.
  func plan(isChecking: Bool) async -> Outcome {
    var clock = StepClock()
    let loaded = await loader().load()
    clock.finish("read")
    var diagnostics = loaded.diagnostics
    guard let curriculum = loaded.curriculum else {
      return Outcome(plan: nil, diagnostics: diagnostics, timings: clock.steps)
    }
    let addresses = SiteAddresses(curriculum)
    // Joining the index is mostly one core's work: the checks run beside it.
    async let searchIndexes = searchIndexes(curriculum, addresses)
    if isChecking { diagnostics += await Checker(jobs: jobs).check(curriculum) }
    clock.finish("check")
    do {
      let folders = templateFolders()
      let templates = try PageTemplates(folders, languages: curriculum.languages)
      let assets = try AssetPipeline(
        folders, theme: curriculum.configuration.theme, languages: curriculum.languages)
      diagnostics += ContrastCheck.check(assets.tokens)
      let media = try await MediaPipeline(curriculum, jobs: jobs)
        .publishing(MediaInUse(curriculum, jobs: jobs).published)
      diagnostics += BrokenPictures(curriculum: curriculum, faults: media.faults).find()
      diagnostics += BrokenDrawings(curriculum: curriculum, drawings: templates.drawings).find()
      clock.finish("theme")
      let handouts = try await handouts(of: curriculum, addresses, folders, media.table)
      if handouts != nil { clock.finish("print") }
      let indexes = await searchIndexes
      clock.finish("search")
      let plan = await assemble(
        curriculum, addresses, templates, assets, media, handouts, indexes, &diagnostics)
      clock.finish("plan")
      return Outcome(plan: diagnostics.hasErrors ? nil : plan, diagnostics: diagnostics, timings: clock.steps)
    } catch {
      return Outcome(plan: nil, diagnostics: diagnostics + error.diagnostics, timings: clock.steps)
    }
  }

  private func assemble(
    _ curriculum: Curriculum, _ addresses: SiteAddresses, _ templates: PageTemplates, _ assets: AssetPipeline,
    _ media: MediaPipeline, _ handouts: SiteHandouts?, _ indexes: [SearchIndex], _ diagnostics: inout [Diagnostic]
  ) async -> SitePlan {
    let siteFiles = SiteFileMaker(curriculum: curriculum, addresses: addresses, assets: assets, today: today)
    let assembly = PlanAssembly(siteFiles, assets: assets, media: media, handouts: handouts)
    let artifacts =
      assembly.artifacts + indexes.flatMap(\.files).map { Artifact(path: $0.path, source: .bytes($0.bytes)) }
    diagnostics += assembly.diagnostics
    diagnostics += await BrokenAddresses(curriculum: curriculum, published: Set(artifacts.map(\.path))).find(jobs: jobs)
    let maker = PageMaker(
      curriculum: curriculum, addresses: addresses, templates: templates, media: media.table,
      assets: PublishedAssets(assets, languages: curriculum.languages),
      theme: PublishedTheme(assets, media: media.table, logo: curriculum.configuration.theme.logo),
      handouts: handouts?.published ?? .none, isPortable: isPortable)
    return SitePlan(artifacts, maker: maker, siteFiles: siteFiles)
  }

  /// The handouts of a site that publishes them; nil for every other one.
  private func handouts(
    of curriculum: Curriculum, _ addresses: SiteAddresses, _ folders: TemplateFolders, _ media: MediaTable
  ) async throws(DiagnosticsError) -> SiteHandouts? {
    guard printsHandouts, curriculum.configuration.publishesHandouts else { return nil }
    let templates = try PrintTemplates(folders, languages: curriculum.languages)
    let maker = PrintMaker(curriculum: curriculum, addresses: addresses, templates: templates, media: media)
    var handouts = SiteHandouts(curriculum, maker: maker, cache: Paths.join(root, "Site/.cache"))
    try await handouts.make(PrintEngine.locate(), workers: jobs, progress: printProgress)
    return handouts
  }

  /// Everything that a build would tell, as `check` does.
  /// - Parameter rules: names of the rules to tell of, all where it is empty. What is wrong outside the rules and would
  ///   stop a build is told in any case.
  public func check(only rules: [String]) async -> [Diagnostic] {
    let diagnostics = await plan().diagnostics
    guard !rules.isEmpty else { return diagnostics }
    return diagnostics.filter {
      rules.contains($0.rule) || $0.severity == .error && !Checker.ruleNames.contains($0.rule)
    }
  }

  func loader() -> CurriculumLoader {
    var loader = CurriculumLoader(root: root)
    loader.includesDrafts = includesDrafts
    loader.jobs = jobs
    loader.baseURL = baseURL
    loader.clinicID = clinicID
    return loader
  }

  func templateFolders() -> TemplateFolders {
    TemplateFolders(root: root, theme: theme)
  }

  private func searchIndexes(_ curriculum: Curriculum, _ addresses: SiteAddresses) async -> [SearchIndex] {
    var indexes: [SearchIndex] = []
    for (language, code) in curriculum.languages.enumerated() {
      let settings = SearchSettings(curriculum, language: code)
      let documents = SearchDocuments(curriculum, addresses: addresses, isPortable: isPortable, language: language)
      let topics = documents.topics
      // One part a job: each part stems its own vocabulary once.
      let chunk = max(64, (topics.count + jobs - 1) / jobs)
      let parts = await parallelChunks(count: topics.count, jobs: jobs, chunk: chunk) { range in
        var part = SearchIndexPart(settings: settings)
        for index in range {
          if let document = documents.document(topics[index]) { part.add(document) }
        }
        return part
      }
      indexes.append(
        await SearchIndex(parts: parts, settings: settings, jobs: jobs) { Fingerprint(of: $0).hash })
    }
    return indexes
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
