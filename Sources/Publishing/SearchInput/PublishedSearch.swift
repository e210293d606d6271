internal import Diagnostics
internal import Files
public import Search

/// Searches a published folder as the browser does.
public struct PublishedSearch {
  private let reader: SearchReader
  private let words: PublishedWords

  /// - Parameter language: nil for English, or else the first one that has an index; `pt` finds `pt-BR` where no `pt` is.
  /// - Throws: `DiagnosticsError` where there is no index, `SearchIndexError` where it cannot be read.
  public init(folder: String, language: String?) throws {
    let names = (try? Files.list(Paths.join(folder, "search")))?.map { "search/" + $0.name } ?? []
    let entries = SearchReader.entries(among: names)
    guard let entry = Self.entry(for: language, among: entries) else {
      throw DiagnosticsError(
        .error(
          SearchRule.searchIndex, "there is no search index\(language.map { " for '\($0)'" } ?? "") in \(folder)",
          hint: "build the site first: 'handrail build'"))
    }
    let published = SourceFolder(folder)
    reader = try SearchReader(entry: entry) { try published.read($0) }
    words = PublishedWords(published, language: reader.language)
  }

  private static func entry(for language: String?, among entries: [String: String]) -> String? {
    let codes = entries.keys.sorted()
    guard let language else { return entries["en"] ?? codes.first.flatMap { entries[$0] } }
    return entries[language] ?? codes.first { $0.hasPrefix(language + "-") }.flatMap { entries[$0] }
  }

  /// What the page says of an answer, beside its results; empty where it says nothing.
  public func message(of answer: SearchAnswer, to query: String) -> String {
    if answer.hasStopWordsAlone { return words.text("common", query: query) ?? "" }
    if answer.results.isEmpty { return words.text("none", query: query) ?? "" }
    return answer.corrected.flatMap { words.text("corrected", query: $0) } ?? ""
  }

  /// Where help is, from the host's root; empty where the site has no page for it.
  public var helpAddress: String { words.help.map { reader.basePath + $0 } ?? "" }

  public func search(_ query: String, options: SearchOptions) throws -> SearchAnswer {
    try reader.search(query, options: options)
  }
}
