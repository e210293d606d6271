/// Answers queries from the published files with the browser's ranking.
public struct SearchReader {
  private let store: PartStore
  private let stopWords: Set<[UInt16]>
  private let detector: CrisisDetector

  /// - Parameters:
  ///   - entry: the index's first file, below the site's base: `SearchIndex.entry`.
  ///   - load: reads a file by its path below the site's base.
  /// - Throws: `SearchIndexError`, or what `load` throws.
  public init(entry: String, load: @escaping (String) throws -> [UInt8]) throws {
    store = try PartStore(entry: entry, load: load)
    stopWords = Set(store.manifest.stopWords.map { Array(String(decoding: $0, as: UTF8.self).utf16) })
    detector = CrisisDetector(language: store.language)
  }

  public var language: String { store.language }

  /// The path that the site lies under.
  public var basePath: String { store.manifest.basePath }

  /// The entries among the paths of a site's files, by language.
  public static func entries(among paths: some Sequence<String>) -> [String: String] {
    var result: [String: String] = [:]
    for path in paths where path.hasPrefix("search/") && path.hasSuffix(".js") {
      let language = path.dropFirst("search/".count).dropLast(".js".count)
      if !language.contains("/") { result[String(language)] = path }
    }
    return result
  }

  /// - Throws: `SearchIndexError`, or what `load` throws.
  public func search(_ query: String, options: SearchOptions = SearchOptions()) throws -> SearchAnswer {
    let words = QueryWord.words(of: query, stopWords: stopWords, numbers: store.numbers)
    let reading = try QueryReading(
      words, store: store, corrections: CorrectionGuard(detector), literal: options.literal)
    let pinned = detector.topic(of: query, isWord: reading.knows).map { SearchPin(topic: $0) }
    let isWanted = try filter(options)
    let results = try reading.ranking.top(options.limit, all: options.all, where: isWanted).map { page, score in
      try result(page: page, passage: reading.ranking.passage(of: page), score: score)
    }
    return SearchAnswer(
      results: results, corrected: try reading.corrected(query), pinned: pinned, near: try reading.near(),
      total: reading.ranking.count, hasStopWordsAlone: reading.hasStopWordsAlone)
  }

  private func filter(_ options: SearchOptions) throws -> (Int) -> Bool {
    guard options.section != nil || options.audience != nil else { return { _ in true } }
    let facets = try store.facets()
    let section = options.section.map { store.manifest.sections.firstIndex(of: $0) ?? -1 }
    return { page in
      guard facets.indices.contains(page) else { return false }
      let inSection = section.map { facets[page].first == String($0) } ?? true
      return inSection && (options.audience.map { facets[page].dropFirst().contains($0) } ?? true)
    }
  }

  private func result(page: Int, passage: Int, score: Int) throws -> SearchResult {
    let record = try store.record(ofPage: page)
    let place = 3 + passage * 3
    func field(_ index: Int) -> String { record.indices.contains(index) ? record[index] : "" }
    let anchor = field(place).isEmpty ? "" : "#" + field(place)
    let kind = record[0].split(separator: "@")
    return SearchResult(
      url: Self.encoded(store.manifest.basePath + record[1] + anchor), title: record[2],
      section: store.manifest.sections[kind.first.flatMap { Int($0) } ?? 0],
      language: kind.count > 1 ? String(kind[1]) : nil, heading: field(place + 1),
      excerpt: field(place + 2).isEmpty ? field(5) : field(place + 2), score: score)
  }

  /// An address as browsers write it: letters beyond ASCII, and what may not stand in one, in percent signs.
  public static func encoded(_ address: String) -> String {
    address.utf8.map { byte in
      if byte > 0x20, byte < 0x7F, !unsafe.contains(byte) { return String(UnicodeScalar(byte)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.utf8.count < 2 ? "0" : "") + digits
    }.joined()
  }

  private static let unsafe = Array("\"<>`".utf8)
}
