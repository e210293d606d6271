internal import Curriculum
internal import Search

/// The search script of each language: the theme's with the crisis phrases of the language, so that help is pinned even
/// where nothing else can be loaded. The phrases of the site's other languages lie in files.
struct SearchScripts {
  private let files: [(language: Language, path: String, phrases: [UInt8])]

  /// - Parameter publish: takes a file with its name and says where it is published.
  init(_ languages: [Language], publish: (_ bytes: [UInt8], _ name: String) -> String) {
    // A language without phrases of its own has a file too, of the plainest of the others, as the command reads them.
    files = languages.map { language in
      let phrases = CrisisBooks.script(for: language.code)
      // One language alone needs no file.
      let path = languages.count > 1 ? publish(phrases, "search-phrases-\(language.code).js") : ""
      return (language, path, phrases)
    }
  }

  /// The bytes of the script of each language, in their order.
  /// - Parameter script: the theme's.
  func scripts(_ script: [UInt8]) -> [(language: Language, bytes: [UInt8])] {
    files.map { own in
      let others = files.filter { !CrisisBooks.areAlike($0.language.code, own.language.code) }.map {
        CrisisBooks.script(for: $0.language.code, in: $0.path)
      }
      return (
        own.language, SearchText.standard.scriptOpening + script + [UInt8(ascii: "\n")] + own.phrases + others.joined()
      )
    }
  }
}
