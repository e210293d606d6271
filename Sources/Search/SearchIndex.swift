internal import Parallelism

/// The published index of one language.
public struct SearchIndex: Sendable {
  /// Everything to publish, the entry first.
  public let files: [SearchFile]

  /// - Parameters:
  ///   - parts: in document order. The bytes do not depend on how the documents were cut into parts.
  ///   - jobs: how many tasks write the index; the bytes do not depend on it.
  ///   - hash: of bytes, for the names of files.
  public init(
    parts: consuming [SearchIndexPart], settings: SearchSettings, jobs: Int,
    hash: @escaping @Sendable ([UInt8]) -> UInt64
  ) async {
    let assembly = await IndexAssembly(parts: parts, settings: settings, jobs: jobs)
    var texts = await assembly.texts(jobs: jobs)
    let language = settings.language
    if !assembly.isOneFile { texts.manifest.names = await texts.names(language, jobs: jobs, hash) }
    let index = IndexPiece(name: "index", text: texts.manifest.text)
    let pieces = texts.pieces
    let entry = Self.entry(of: language)
    if assembly.isOneFile {
      files = [SearchFile(path: entry, bytes: PartFile.encode([index] + pieces, language: language))]
    } else {
      files =
        [SearchFile(path: entry, bytes: PartFile.encode([index], language: language))]
        + (await parallelMap(count: pieces.count, jobs: jobs) { number in
          let piece = pieces[number]
          return SearchFile(
            path: Self.path(ofPart: piece.name, language: language), bytes: PartFile.encode([piece], language: language)
          )
        })
    }
  }

  /// The path of the file that an index is entered by, the same for every content.
  public static func entry(of language: String) -> String { "search/\(language).js" }

  /// Where the parts lie that are files: their names tell their content.
  public static let partsFolder = "search/parts/"

  static func path(ofPart name: String, language: String) -> String { "\(partsFolder)\(language)-\(name).js" }
}

/// A file of the site.
public struct SearchFile: Sendable, Equatable {
  /// Below the site's base, without a leading slash.
  public let path: String
  public let bytes: [UInt8]
}

extension IndexAssembly.Texts {
  /// The parts in the order in which one file holds them.
  fileprivate var parts: [(id: PartID, text: [UInt8])] {
    [(.facets, facets)] + pages.enumerated().map { (.pages($0), $1) } + words.enumerated().map { (.words($0), $1) }
      + reversed.enumerated().map { (.reversed($0), $1) }
  }

  fileprivate var pieces: [IndexPiece] {
    parts.map { IndexPiece(name: manifest.name(of: $0.id), text: $0.text) }
  }

  /// The hash of a part is that of its file but for the name.
  fileprivate func names(
    _ language: String, jobs: Int, _ hash: @escaping @Sendable ([UInt8]) -> UInt64
  ) async -> PartNames {
    @Sendable func hashes(_ texts: [[UInt8]]) async -> [UInt64] {
      await parallelMap(count: texts.count, jobs: jobs) {
        hash(PartFile.encode([IndexPiece(name: "", text: texts[$0])], language: language))
      }
    }
    return PartNames(
      numbering: hash(numbering), words: await hashes(words), reversed: await hashes(reversed),
      facets: await hashes([facets])[0], pages: await hashes(pages))
  }
}
