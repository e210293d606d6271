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
  ///   - fingerprint: a hash of bytes as letters and digits; nil leaves hashes out of the names.
  public init(
    parts: consuming [SearchIndexPart], settings: SearchSettings, fingerprint: (([UInt8]) -> String)?
  ) {
    let assembly = IndexAssembly(parts: parts, settings: settings)
    let pieces = assembly.pieces
    let mark = fingerprint.map { hash in hash(Array(pieces.map { hash($0.text) }.joined(separator: " ").utf8)) }
    let suffix = mark.map { "-" + $0 } ?? ""
    let entry = "search/\(settings.language)\(suffix).js"
    let encode = { (pieces: [IndexPiece]) in
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
        + pieces.dropFirst().map {
          SearchFile(path: "search/\(settings.language)-\($0.name)\(suffix).js", bytes: encode([$0]))
        }
      inline = Array("\n".utf8) + manifest
    }
  }
}

/// A file of the site.
public struct SearchFile: Sendable, Equatable {
  /// Below the site's base, without a leading slash.
  public let path: String
  public let bytes: [UInt8]
}
