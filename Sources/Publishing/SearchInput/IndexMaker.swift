internal import ContentHash
internal import Curriculum
internal import Pages
internal import Parallelism
package import Search

/// Makes the search index of one language of a site: at once for a build, or joined of parts that were counted earlier.
package struct IndexMaker: Sendable {
  let documents: SearchDocuments
  private let settings: SearchSettings

  /// One for each language of a site, in their order.
  static func all(of curriculum: Curriculum, _ addresses: SiteAddresses, isPortable: Bool) -> [IndexMaker] {
    curriculum.languages.indices.map { IndexMaker(curriculum, addresses, isPortable: isPortable, language: $0) }
  }

  /// The index of each language of a site, in their order.
  static func indexes(of curriculum: Curriculum, isPortable: Bool, jobs: Int) async -> [SearchIndex] {
    var indexes: [SearchIndex] = []
    for maker in all(of: curriculum, SiteAddresses(curriculum), isPortable: isPortable) {
      indexes.append(await maker.index(jobs: jobs))
    }
    return indexes
  }

  /// - Parameter language: an index into the site's languages.
  init(_ curriculum: Curriculum, _ addresses: SiteAddresses, isPortable: Bool, language: Int) {
    documents = SearchDocuments(curriculum, addresses: addresses, isPortable: isPortable, language: language)
    settings = SearchSettings(curriculum, language: curriculum.languages[language])
  }

  /// What the index has to know of some topics.
  package func part(of topics: some Sequence<Int>) -> SearchIndexPart {
    var part = SearchIndexPart(settings: settings)
    for topic in topics { part.add(documents.document(topic)) }
    return part
  }

  func index(joining parts: [SearchIndexPart], jobs: Int) async -> SearchIndex {
    await SearchIndex(parts: parts, settings: settings, jobs: jobs) { Fingerprint(of: $0).hash }
  }

  func index(jobs: Int) async -> SearchIndex {
    let topics = documents.topics
    // One part a job: each part stems its own vocabulary once.
    let chunk = max(64, (topics.count + jobs - 1) / jobs)
    let parts = await parallelChunks(count: topics.count, jobs: jobs, chunk: chunk) { part(of: topics[$0]) }
    return await index(joining: parts, jobs: jobs)
  }
}

extension SearchSettings {
  init(_ curriculum: Curriculum, language: Language) {
    self.init(
      language: language.code, basePath: curriculum.configuration.baseURL.path,
      synonyms: (curriculum.synonyms[language] ?? []).map(SearchSynonym.init))
  }
}

extension SearchSynonym {
  init(_ synonym: Synonym) {
    self.init(lay: synonym.lay, canonical: synonym.canonical, searchOnly: !synonym.isShown)
  }
}
