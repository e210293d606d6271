internal import Parallelism

/// The published index of one language.
public struct SearchIndex: Sendable {
  /// Everything to publish.
  public let files: [SearchFile]
  /// The path of the file that pages name, one of `files`.
  public let entry: String
  /// Bytes to append to `search.js` on pages of this language: nothing, or the manifest of a sharded index, which saves
  /// a round trip.
  public let inline: [UInt8]

  /// - Parameters:
  ///   - parts: in document order. The bytes do not depend on how the documents were cut into parts.
  ///   - jobs: how many tasks write the index; the bytes do not depend on it.
  ///   - fingerprint: a hash of bytes as letters and digits; nil leaves hashes out of the names.
  public init(
    parts: consuming [SearchIndexPart], settings: SearchSettings, jobs: Int,
    fingerprint: (@Sendable ([UInt8]) -> String)?
  ) async {
    let assembly = await IndexAssembly(parts: parts, settings: settings, jobs: jobs)
    let pieces = await assembly.pieces(jobs: jobs)
    let mark = await Self.mark(pieces, jobs: jobs, fingerprint)
    let suffix = mark.map { "-" + $0 } ?? ""
    let entry = "search/\(settings.language)\(suffix).js"
    let encode = { @Sendable (pieces: [IndexPiece]) in
      PartFile.encode(pieces, language: settings.language, fingerprint: mark ?? "")
    }
    self.entry = entry
    if assembly.isOneFile {
      files = [SearchFile(path: entry, bytes: encode(pieces))]
      inline = []
    } else {
      let manifest = encode([pieces[0]])
      files =
        [SearchFile(path: entry, bytes: manifest)]
        + (await parallelMap(count: pieces.count - 1, jobs: jobs) { number in
          let piece = pieces[number + 1]
          return SearchFile(path: "search/\(settings.language)-\(piece.name)\(suffix).js", bytes: encode([piece]))
        })
      inline = Array("\n".utf8) + manifest
    }
  }

  /// What tells this index from every other one.
  private static func mark(
    _ pieces: [IndexPiece], jobs: Int, _ fingerprint: (@Sendable ([UInt8]) -> String)?
  ) async -> String? {
    guard let fingerprint else { return nil }
    let hashes = await parallelMap(count: pieces.count, jobs: jobs) { fingerprint(pieces[$0].text) }
    return fingerprint(Array(hashes.joined(separator: " ").utf8))
  }
}

/// A file of the site.
public struct SearchFile: Sendable, Equatable {
  /// Below the site's base, without a leading slash.
  public let path: String
  public let bytes: [UInt8]
}
