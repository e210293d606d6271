internal import Curriculum
internal import Pages
internal import Search

/// The search indexes of a live site: made beside the pages, and again after an edit. The parts of what was published a
/// little earlier go on being served, for pages that stand open in a browser.
actor LiveSearch {
  private var memory = SearchMemory()
  /// The files of each, by their paths; the newest first.
  private var publications: [[String: [UInt8]]] = []
  private static let keptPublications = 3

  private var wanted: LiveState?
  private var work: Task<Void, Never>?

  /// Asks for the search of a state; where one is being made, this comes next.
  func follow(_ state: LiveState) {
    wanted = state
    if work == nil { work = Task(priority: .utility) { await makeAllWanted() } }
  }

  /// The bytes at a path below the site's base. An entry is that of the last state, and waited for; the name of a part
  /// tells its content, so that of any state will do.
  func file(at path: String) async -> [UInt8]? {
    guard path.hasPrefix("search/") else { return nil }
    if path.hasPrefix(SearchIndex.partsFolder), let part = publications.lazy.compactMap({ $0[path] }).first {
      return part
    }
    await isReady()
    return publications.first?[path]
  }

  /// Waits until the search of the last state is there.
  func isReady() async {
    while let work { await work.value }
  }

  private func makeAllWanted() async {
    while let state = wanted {
      wanted = nil
      // One job: the other cores are for the pages.
      var memory = memory
      self.memory = SearchMemory()
      let indexes = await memory.indexes(of: state.sources, jobs: 1)
      self.memory = memory
      publish(indexes)
    }
    work = nil
  }

  private func publish(_ indexes: [SearchIndex]) {
    let files = Dictionary(
      indexes.flatMap(\.files).map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    publications = [files] + publications.prefix(Self.keptPublications - 1)
  }
}
