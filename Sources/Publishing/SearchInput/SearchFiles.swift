internal import Curriculum
internal import Search

/// The search of a site as it is published: for each language a script and an index.
struct SearchFiles: Sendable {
  /// Paths of the scripts, and of the file that each index is entered by, in the order of the languages.
  let scripts: [String]
  let entries: [String]
  let files: [(path: String, bytes: [UInt8])]

  /// - Parameter indexes: one for each language.
  init(_ indexes: [SearchIndex], languages: [Language], assets: AssetPipeline) {
    let published = zip(languages, indexes).map { language, index in
      let bytes = assets.searchScript + index.inline
      return (path: "assets/" + AssetPipeline.fingerprinted("search-\(language.code).js", bytes), bytes: bytes)
    }
    scripts = published.map(\.path)
    entries = indexes.map(\.entry)
    files = published + indexes.flatMap(\.files).map { ($0.path, $0.bytes) }
  }
}
