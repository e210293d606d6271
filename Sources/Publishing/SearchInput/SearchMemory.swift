internal import ContentHash
internal import Curriculum
internal import Pages
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

  /// One index for each language of a curriculum.
  mutating func indexes(
    _ curriculum: Curriculum, _ addresses: SiteAddresses, isPortable: Bool, jobs: Int
  ) async -> [SearchIndex] {
    if let last, last.curriculum === curriculum { return last.indexes }
    var indexes: [SearchIndex] = []
    for (language, code) in curriculum.languages.enumerated() {
      let settings = SearchSettings(curriculum, language: code)
      let current = Variables(curriculum, in: code)
      if variables.updateValue(current, forKey: code) != current { chunks[code] = nil }
      let documents = SearchDocuments(curriculum, addresses: addresses, isPortable: isPortable, language: language)
      let runs = Self.runs(documents.topics, in: curriculum)
      let known = chunks[code] ?? [:]
      let counted = await parallelMap(count: runs.count, jobs: jobs, chunk: 1) { index in
        Self.count(runs[index], documents, settings, known: known)
      }
      chunks[code] = Dictionary(
        counted.compactMap { chunk in chunk.keys.first.map { ($0.url, chunk) } }, uniquingKeysWith: { $1 })
      let parts = counted.map(\.part)
      indexes.append(
        await SearchIndex(parts: parts, settings: settings, jobs: jobs) { Fingerprint(of: $0).hash })
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

  private static func count(
    _ run: [Int], _ documents: SearchDocuments, _ settings: SearchSettings, known: [String: Chunk]
  ) -> Chunk {
    let modules = run.compactMap(documents.module)
    let keys = zip(run, modules).map { topic, module in
      Key(
        url: documents.url(topic), module: ObjectIdentifier(module), section: documents.section(topic),
        audiences: documents.audiences(topic))
    }
    if let first = keys.first, let chunk = known[first.url], chunk.keys == keys { return chunk }
    var part = SearchIndexPart(settings: settings)
    for topic in run {
      if let document = documents.document(topic) { part.add(document) }
    }
    return Chunk(keys: keys, modules: modules, part: part)
  }
}

extension SearchSettings {
  init(_ curriculum: Curriculum, language: Language) {
    self.init(
      language: language.code, basePath: curriculum.configuration.baseURL.path,
      synonyms: (curriculum.synonyms[language] ?? []).map {
        SearchSynonym(lay: $0.lay, canonical: $0.canonical, searchOnly: !$0.isShown)
      })
  }
}
