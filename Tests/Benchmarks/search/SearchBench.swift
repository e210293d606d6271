import Foundation
import Search

/// Feeds a collection to the search library, for tuning and for the tests in a browser.
///
///     search-bench index DOCS.jsonl LANGUAGE SITE [--synonyms FILE.tsv] [--one-file-limit N] [--parts N] [--address-end TEXT]
///     search-bench run SITE LANGUAGE QUERIES.jsonl
///     search-bench answers SITE LANGUAGE QUERIES.jsonl [--all N]
///     search-bench fold LETTERS.txt
///
/// `index` writes SITE/search/… and what belongs into the script (opening.js, phrases.js), and says on one line how long it took;
/// `run` prints `{query: [ids]}` for `score.py`; `answers` prints one whole answer a line, with `--all` of N results at most
/// and those too that have little to do with the query; `fold` prints what every character below U+D800 is in a word, by
/// letters such as a language has.
@main
struct SearchBench {
  static func main() async {
    do {
      try await run()
    } catch {
      FileHandle.standardError.write(Data("search-bench: \(error)\n".utf8))
      exit(1)
    }
  }

  private static func run() async throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    let options = takeOptions(&arguments)
    switch (arguments.first, arguments.count) {
    case ("index", 4):
      try await index(arguments[1], language: arguments[2], site: arguments[3], options)
    case ("run", 4):
      try run(arguments[1], language: arguments[2], queries: arguments[3])
    case ("answers", 4):
      try answers(arguments[1], language: arguments[2], queries: arguments[3], options)
    case ("fold", 2):
      let letters = try String(contentsOf: URL(fileURLWithPath: arguments[1]), encoding: .utf8)
      print((0..<0xD800).map(try SearchText(letters: letters).folded).joined(separator: "|"))
    default:
      FileHandle.standardError.write(Data("search-bench index|run|answers|fold …: see SearchBench.swift\n".utf8))
      exit(64)
    }
  }

  private static func takeOptions(_ arguments: inout [String]) -> [String: String] {
    var options: [String: String] = [:]
    while let place = arguments.firstIndex(where: { $0.hasPrefix("--") }), place + 1 < arguments.count {
      options[String(arguments[place].dropFirst(2))] = arguments[place + 1]
      arguments.removeSubrange(place...place + 1)
    }
    return options
  }

  private static func index(
    _ path: String, language: String, site: String, _ options: [String: String]
  ) async throws {
    let documents = try readLines(path, as: CollectedDocument.self).map {
      $0.document(addressEnd: options["address-end"] ?? "/")
    }
    let synonyms = try options["synonyms"].map { try readSynonyms($0, language: language) } ?? []
    let settings = SearchSettings(
      language: language, synonyms: synonyms, oneFileLimit: options["one-file-limit"].flatMap(Int.init) ?? 300)
    let start = clock()
    let count = max(options["parts"].flatMap(Int.init) ?? 1, 1)
    let parts = (0..<count).map { number in
      var part = SearchIndexPart(settings: settings)
      for document in documents[documents.count * number / count..<documents.count * (number + 1) / count] {
        part.add(document)
      }
      return part
    }
    let middle = clock()
    let index = await SearchIndex(parts: parts, settings: settings, jobs: 1, hash: hash)
    let end = clock()
    try write(index, language: language, to: site)
    let bytes = index.files.reduce(0) { $0 + $1.bytes.count }
    print(
      "\(documents.count) pages, \(index.files.count) files, \(bytes) bytes, entry \(index.files[0].bytes.count): counted in "
        + "\(milliseconds(middle - start)) ms, written in \(milliseconds(end - middle)) ms of processor time")
  }

  private static func milliseconds(_ time: clock_t) -> Int { Int(time) * 1000 / Int(CLOCKS_PER_SEC) }

  private static func write(_ index: SearchIndex, language: String, to site: String) throws {
    let folder = URL(fileURLWithPath: site, isDirectory: true)
    let search = folder.appendingPathComponent("search")
    try? FileManager.default.removeItem(at: search)
    try FileManager.default.createDirectory(
      at: search.appendingPathComponent("parts"), withIntermediateDirectories: true)
    for file in index.files { try Data(file.bytes).write(to: folder.appendingPathComponent(file.path)) }
    try Data(SearchText.standard.scriptOpening).write(to: folder.appendingPathComponent("opening.js"))
    try Data(CrisisBooks.script(for: language)).write(to: folder.appendingPathComponent("phrases.js"))
  }

  /// FNV-1a, 64 bits: enough for names in tests.
  private static func hash(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  private static func reader(_ site: String, _ language: String) throws -> SearchReader {
    let paths = (try? FileManager.default.contentsOfDirectory(atPath: site + "/search"))?.map { "search/" + $0 } ?? []
    guard let entry = SearchReader.entries(among: paths)[language] else {
      throw BenchFailure("there is no index for '\(language)' in \(site)/search")
    }
    return try SearchReader(entry: entry) { try Array(Data(contentsOf: URL(fileURLWithPath: "\(site)/\($0)"))) }
  }

  private static func run(_ site: String, language: String, queries: String) throws {
    let reader = try reader(site, language)
    var result: [String: [String]] = [:]
    for query in try readLines(queries, as: CollectedQuery.self) {
      result[query.id] = try reader.search(query.text).results.map {
        String($0.url.dropFirst().prefix { $0 != "#" }.dropLast())
      }
    }
    print(String(decoding: try JSONEncoder().encode(result), as: UTF8.self))
  }

  private static func answers(
    _ site: String, language: String, queries: String, _ options: [String: String]
  ) throws {
    let reader = try reader(site, language)
    let all = options["all"].flatMap(Int.init)
    var wanted = SearchOptions(limit: all ?? 10)
    wanted.all = all != nil
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for query in try readLines(queries, as: CollectedQuery.self) {
      let answer = try reader.search(query.text, options: wanted)
      print(String(decoding: try encoder.encode(PrintedAnswer(query: query.text, answer)), as: UTF8.self))
    }
  }
}

/// An answer in the shape that `handrail.search` gives it.
struct PrintedAnswer: Encodable {
  struct Result: Encodable {
    var url, title, section, heading, excerpt: String
    var language: String?
    var score: Int
  }

  var query: String
  var results: [Result]
  var corrected: String?
  var pinned: String?
  var near: [String]
  var total: Int

  init(query: String, _ answer: SearchAnswer) {
    self.query = query
    results = answer.results.map {
      Result(
        url: $0.url, title: $0.title, section: $0.section, heading: $0.heading, excerpt: $0.excerpt,
        language: $0.language, score: $0.score)
    }
    (corrected, pinned) = (answer.corrected, answer.pinned?.topic)
    (near, total) = (answer.near, answer.total)
  }
}

/// What stops a run, in words.
struct BenchFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
