internal import Curriculum
internal import Pages
internal import Search

/// The search of a live site: made beside the pages, and again after an edit. What was published a little earlier goes
/// on being served, for pages that stand open in a browser.
actor LiveSearch {
  /// The search of one state.
  struct Publication: Sendable {
    let languages: [Language]
    let scripts: [String]
    let entries: [String]
    let files: [String: [UInt8]]
  }

  private var memory = SearchMemory()
  /// The newest first.
  private var publications: [Publication] = []
  private static let keptPublications = 3

  private var wanted: LiveState?
  private var work: Task<Void, Never>?
  private var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
  private var waitingCount = 0
  private var lastDuration = Duration.zero

  /// Asks for the search of a state; where one is being made, this comes next.
  func follow(_ state: LiveState) {
    wanted = state
    if work == nil { work = Task(priority: .utility) { await makeAllWanted() } }
  }

  /// The search to name in pages: that of the newest state where it is ready or soon will be, else an earlier one, and
  /// before there is any, addresses that are answered as soon as there is.
  func current(_ languages: [Language]) async -> Publication {
    if lastDuration < Self.patience { await wait(atMost: Self.patience) }
    if let newest = publications.first, newest.languages == languages { return newest }
    return Publication(
      languages: languages, scripts: languages.map(Self.scriptToCome), entries: languages.map(Self.entryToCome),
      files: [:])
  }

  /// Addresses that are answered once the search is there.
  private static func scriptToCome(_ language: Language) -> String { "assets/search-\(language.code).js" }
  private static func entryToCome(_ language: Language) -> String { "search/\(language.code).js" }

  /// How long a page waits for the search of its state.
  private static let patience = Duration.milliseconds(20)

  /// The bytes at a path, with the path that they have in a build.
  func file(at path: String, _ languages: [Language]) async -> (path: String, bytes: [UInt8])? {
    if let language = languages.first(where: { path == Self.scriptToCome($0) }) {
      return await newest().flatMap { $0.file(at: $0.scripts, language) }
    }
    if let language = languages.first(where: { path == Self.entryToCome($0) }) {
      return await newest().flatMap { $0.file(at: $0.entries, language) }
    }
    return publications.lazy.compactMap { $0.files[path] }.first.map { (path, $0) }
  }

  /// Waits until the search of the last state is there.
  func newest() async -> Publication? {
    while let work { await work.value }
    return publications.first
  }

  private func makeAllWanted() async {
    while let state = wanted {
      wanted = nil
      let begin = ContinuousClock.now
      // One job: the other cores are for the pages.
      var memory = memory
      self.memory = SearchMemory()
      let indexes = await memory.indexes(of: state.sources, jobs: 1)
      self.memory = memory
      publish(
        SearchFiles(indexes, languages: state.curriculum.languages, assets: state.sources.theme.assets),
        state.curriculum.languages)
      lastDuration = ContinuousClock.now - begin
    }
    work = nil
    for id in waiting.keys { release(id) }
  }

  private func publish(_ files: SearchFiles, _ languages: [Language]) {
    let publication = Publication(
      languages: languages, scripts: files.scripts, entries: files.entries,
      files: Dictionary(files.files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first }))
    publications = [publication] + publications.prefix(Self.keptPublications - 1)
  }

  private func wait(atMost limit: Duration) async {
    guard work != nil else { return }
    waitingCount += 1
    let id = waitingCount
    await withCheckedContinuation { continuation in
      waiting[id] = continuation
      Task {
        try? await Task.sleep(for: limit)
        release(id)
      }
    }
  }

  private func release(_ id: Int) { waiting.removeValue(forKey: id)?.resume() }
}

extension LiveSearch.Publication {
  fileprivate func file(at paths: [String], _ language: Language) -> (path: String, bytes: [UInt8])? {
    guard let index = languages.firstIndex(of: language), let bytes = files[paths[index]] else { return nil }
    return (paths[index], bytes)
  }
}
