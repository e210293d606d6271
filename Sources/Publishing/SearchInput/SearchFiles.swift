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
    let phrases = CrisisPhraseFiles(languages)
    let published = zip(languages, indexes).map { language, index in
      let bytes = SearchText.standard.scriptOpening + assets.searchScript + phrases.script(for: language) + index.inline
      return (path: "assets/" + AssetPipeline.fingerprinted("search-\(language.code).js", bytes), bytes: bytes)
    }
    scripts = published.map(\.path)
    entries = indexes.map(\.entry)
    files = published + phrases.files + indexes.flatMap(\.files).map { ($0.path, $0.bytes) }
  }
}

/// The crisis phrases as the search scripts get them: those of a page's own language stand in its script, so that help
/// is pinned even where nothing else can be loaded; those of the site's other languages lie in files.
private struct CrisisPhraseFiles {
  let files: [(path: String, bytes: [UInt8])]
  private let pathOfLanguage: [(code: String, path: String)]

  /// - Parameter languages: of the site. One alone needs no file.
  init(_ languages: [Language]) {
    // A language without phrases of its own has a file too, of the plainest of the others, as the command reads them.
    let published = languages.map(\.code).map { code in
      let bytes = CrisisBooks.script(for: code)
      return (
        code: code, path: "assets/" + AssetPipeline.fingerprinted("search-phrases-\(code).js", bytes), bytes: bytes
      )
    }
    files = languages.count > 1 ? published.map { ($0.path, $0.bytes) } : []
    pathOfLanguage = published.map { ($0.code, $0.path) }
  }

  func script(for language: Language) -> [UInt8] {
    let others = pathOfLanguage.filter { !CrisisBooks.areAlike($0.code, language.code) }.map {
      CrisisBooks.script(for: $0.code, in: $0.path)
    }
    return [UInt8(ascii: "\n")] + CrisisBooks.script(for: language.code) + others.joined()
  }
}
