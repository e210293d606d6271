internal import ContentHash
internal import Curriculum
public import Diagnostics
internal import Files
internal import Pages

/// A site that follows its folder: brought up to date after edits, its files made when somebody asks for them and kept
/// while they would be made the same again.
public actor LiveSite {
  let settings: SiteSettings
  private let paths: WatchedPaths
  private let curriculum: LiveCurriculum
  private let search: LiveSearch
  let printing: PrintQueue
  private let mark = OpenPlaces.newMark()
  private var theme: LiveTheme
  private var media: MediaPipeline?

  private var state: LiveState?
  /// The last good state.
  var current: LiveState? { state }
  private var version = 0
  private var pages = PageStore()
  /// How many pages have been made, for tests.
  private(set) var pagesMade = 0

  private var checking: Task<[Diagnostic], Never>?
  private var found: (version: Int, diagnostics: [Diagnostic])?

  public init(_ settings: SiteSettings) {
    self.settings = settings
    paths = WatchedPaths(root: settings.root, theme: settings.theme)
    curriculum = LiveCurriculum(loader: settings.loader)
    search = LiveSearch()
    printing = PrintQueue(width: settings.jobs)
    theme = LiveTheme(settings.templateFolders)
  }

  /// `/` or `/a/b/`, from the last good configuration.
  public var basePath: String { state?.maker.basePath ?? "/" }

  // MARK: - Updates

  /// Brings the site up to date. One call at a time; what is asked for later sees the new state.
  public func update(_ changes: FileChanges) async -> LiveUpdate {
    checking?.cancel()
    version += 1
    let changes = paths.known(changes)
    theme.notice(changes?.theme)
    let outcome = await curriculum.update(changes?.content)
    var diagnostics = outcome.diagnostics
    if let curriculum = outcome.curriculum {
      let checks = SiteChecks(curriculum, today: settings.today)
      diagnostics += checks.diagnostics
      do {
        let next = try await next(curriculum, checks, &diagnostics)
        if !diagnostics.hasErrors {
          state = next
          await search.follow(next)
        }
      } catch {
        diagnostics += CurriculumLoader.diagnostics(of: error)
      }
      // With no page yet on which the findings of the checks could stand, they are told with what keeps it away.
      if state == nil { diagnostics += await checks.check(curriculum, jobs: settings.jobs) }
    }
    return LiveUpdate(version: version, diagnostics: diagnostics, hasPlan: state != nil)
  }

  /// The state of the site now.
  private func next(
    _ curriculum: Curriculum, _ checks: SiteChecks, _ diagnostics: inout [Diagnostic]
  ) async throws -> LiveState {
    let theme = try theme.read(for: curriculum.configuration)
    if let state, state.differsInTextsAlone(from: curriculum, theme) {
      return LiveState(state, curriculum: curriculum, version: version)
    }
    // All of them, in use or not: what is in use may change with every edit of a text.
    let media = try await MediaPipeline(curriculum, jobs: settings.jobs, known: media)
    self.media = media
    return LiveState(
      SiteSources(settings, curriculum, theme: theme, media: media), checks, mark: mark, version: version,
      diagnostics: &diagnostics)
  }

  // MARK: - Resources

  /// What stands at an address below the site's base: "", `addiction/triggers/`, `assets/site.css`.
  /// - Throws: `DiagnosticsError` for a page that cannot be made.
  public func resource(at path: String) async throws(DiagnosticsError) -> LiveResource? {
    guard let state else { return nil }
    let file = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
    if let artifact = state.plan.artifact(at: file) { return try await resource(artifact, in: state) }
    return await search.file(at: file).map { LiveResource(path: file, bytes: $0) }
  }

  /// The page that says that nothing is at an address, in the language of the address.
  public func notFound(for path: String) async throws(DiagnosticsError) -> LiveResource? {
    guard let state else { return nil }
    let folder = path.prefix { $0 != "/" }
    guard let artifact = state.plan.artifact(at: folder + "/404.html") ?? state.plan.artifact(at: "404.html")
    else { return nil }
    return try await resource(artifact, in: state)
  }

  private func resource(_ artifact: Artifact, in state: LiveState) async throws(DiagnosticsError) -> LiveResource? {
    switch artifact.source {
    case .page(let page): return filled(try await self.page(page, artifact, in: state), page, artifact, in: state)
    case .redirect(let page): return filled(try await self.page(page, artifact, in: state), nil, artifact, in: state)
    case .siteFile, .extended, .bytes, .media, .file, .handout:
      return await Self.bytes(of: artifact, in: state).map { LiveResource(path: artifact.path, bytes: $0) }
    }
  }

  /// A page from the store where it would be made the same again, or else made now.
  private func page(_ page: PageID, _ artifact: Artifact, in state: LiveState) async throws(DiagnosticsError)
    -> PageStore.Entry
  {
    let name = state.maker.name(of: page)
    if let known = pages[artifact.path], known.name == name {
      if known.version == state.version { return known }
      if state.maker.agrees(with: known.facts) {
        pages.confirm(artifact.path, version: state.version)
        return known
      }
    }
    let made = try await Self.make(page, artifact, in: state)
    let entry = PageStore.Entry(
      name: name, html: made.html, facts: made.facts, fingerprint: Fingerprint(of: made.html).digits,
      holdsStylesheet: state.places.holdsStylesheet(made.html), version: state.version)
    pagesMade += 1
    pages.keep(entry, at: artifact.path)
    return entry
  }

  private func filled(
    _ entry: PageStore.Entry, _ page: PageID?, _ artifact: Artifact, in state: LiveState
  ) -> LiveResource {
    let assets = PublishedAssets(state.sources.theme.assets, languages: state.curriculum.languages)
    let bytes = state.places.fill(entry.html, with: assets)
    let stylesheets = entry.holdsStylesheet ? [state.maker.link(to: assets.stylesheet, from: artifact.path)] : []
    return LiveResource(
      bytes: bytes, path: artifact.path, isPage: page != nil, fingerprint: Fingerprint(of: bytes).digits,
      pageFingerprint: entry.fingerprint, stylesheets: stylesheets,
      sourceFiles: page.flatMap(state.maker.sourceFile).map { [$0] } ?? [])
  }

  /// Off this actor, so that one long page keeps nobody waiting.
  private nonisolated static func make(
    _ page: PageID, _ artifact: Artifact, in state: LiveState
  ) async throws(DiagnosticsError) -> (html: [UInt8], facts: PageFacts) {
    if case .redirect = artifact.source { return try state.maker.recordRedirect(to: page, at: artifact.path) }
    return try state.maker.record(page)
  }

  private nonisolated static func bytes(of artifact: Artifact, in state: LiveState) async -> [UInt8]? {
    try? state.plan.bytes(of: artifact)
  }

  /// Waits until the search of the present state is there, for tests.
  func searchIsReady() async { await search.isReady() }

  // MARK: - Findings

  /// Findings of the checks over the present state; none where an update comes before they are done.
  public func findings() async -> [Diagnostic] {
    guard let state else { return [] }
    if let found, found.version == state.version { return found.diagnostics }
    checking?.cancel()
    let task = Task(priority: .utility) { await state.findings() }
    checking = task
    let diagnostics = await task.value
    guard !task.isCancelled else { return [] }
    found = (state.version, diagnostics)
    return diagnostics
  }
}

extension LiveResource {
  /// A file that is no page.
  init(path: String, bytes: [UInt8]) {
    let fingerprint = Fingerprint(of: bytes).digits
    self.init(
      bytes: bytes, path: path, isPage: false, fingerprint: fingerprint, pageFingerprint: fingerprint, stylesheets: [],
      sourceFiles: [])
  }
}
