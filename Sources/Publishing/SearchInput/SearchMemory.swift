internal import Curriculum
internal import Parallelism
internal import Search

/// Makes the search indexes of a site, and keeps what it has counted for the next time: documents that stay the same
/// are not counted again.
struct SearchMemory: Sendable {
  /// What all that the index says of a document follows from.
  private struct Key: Hashable {
    let url: String
    let module: ObjectIdentifier
    let section: String
    let audiences: [String]
  }

  /// A run of documents that was counted.
  private struct Chunk: Sendable {
    let keys: [Key]
    /// Kept so that no other module can take the place in memory that a key names.
    let modules: [Module]
    let part: SearchIndexPart
  }

  /// By language and the address of the first document.
  private var chunks: [Language: [String: Chunk]] = [:]
  private var variables: [Language: Variables] = [:]
  private var last: (curriculum: Curriculum, indexes: [SearchIndex])?

  /// One index for each language of a site.
  mutating func indexes(of sources: SiteSources, jobs: Int) async -> [SearchIndex] {
    let curriculum = sources.curriculum
    if let last, last.curriculum === curriculum { return last.indexes }
    var indexes: [SearchIndex] = []
    for (code, maker) in zip(curriculum.languages, sources.indexMakers) {
      let current = Variables(curriculum, in: code)
      if variables.updateValue(current, forKey: code) != current { chunks[code] = nil }
      let runs = Self.runs(maker.documents.topics, in: curriculum)
      let known = chunks[code] ?? [:]
      let counted = await parallelMap(count: runs.count, jobs: jobs, chunk: 1) { index in
        Self.count(runs[index], maker, known: known)
      }
      chunks[code] = Dictionary(
        counted.compactMap { chunk in chunk.keys.first.map { ($0.url, chunk) } }, uniquingKeysWith: { $1 })
      indexes.append(await maker.index(joining: counted.map(\.part), jobs: jobs))
    }
    last = (curriculum, indexes)
    return indexes
  }

  /// Cuts topics into runs at places that depend on their paths alone, so that a new topic changes one run.
  private static func runs(_ topics: [Int], in curriculum: Curriculum) -> [[Int]] {
    // Some forty runs: more would make joining slow, fewer would make counting one again slow.
    var size: UInt32 = 8
    while Int(size) * 40 < topics.count { size *= 2 }
    var runs: [[Int]] = []
    var run: [Int] = []
    for topic in topics {
      run.append(topic)
      // FNV-1a.
      let hash = curriculum.topics[topic].path.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
      if hash >> 8 % size == 0 {
        runs.append(run)
        run = []
      }
    }
    return run.isEmpty ? runs : runs + [run]
  }

  private static func count(_ run: [Int], _ maker: IndexMaker, known: [String: Chunk]) -> Chunk {
    let documents = maker.documents
    let modules = run.map(documents.module)
    let keys = zip(run, modules).map { topic, module in
      Key(
        url: documents.url(topic), module: ObjectIdentifier(module), section: documents.section(topic),
        audiences: documents.audiences(topic))
    }
    if let first = keys.first, let chunk = known[first.url], chunk.keys == keys { return chunk }
    return Chunk(keys: keys, modules: modules, part: maker.part(of: run))
  }
}
