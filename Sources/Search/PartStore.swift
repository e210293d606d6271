/// Loads the parts of one index and keeps them.
final class PartStore {
  let manifest: Manifest
  private let entry: String
  let language: String
  private let fingerprint: String
  private let load: (String) throws -> [UInt8]
  private var texts: [String: [UInt8]] = [:]
  private var wordParts: [Int: WordPart] = [:]
  private var reverseParts: [Int: ReversePart] = [:]
  private var pageParts: [Int: [String]] = [:]

  /// - Throws: `SearchIndexError`, or what `load` throws.
  init(entry: String, load: @escaping (String) throws -> [UInt8]) throws {
    let contents = try Self.contents(of: entry, load)
    for piece in contents.pieces { texts[piece.name] = piece.text }
    guard let text = texts["index"], let manifest = Manifest(text: text) else { throw SearchIndexError.damaged(entry) }
    self.manifest = manifest
    self.entry = entry
    self.load = load
    language = contents.language
    fingerprint = contents.fingerprint
  }

  private static func contents(of path: String, _ load: (String) throws -> [UInt8]) throws -> PartFile.Contents {
    guard let contents = PartFile.decode(try load(path)) else { throw SearchIndexError.damaged(path) }
    guard contents.version == IndexFormat.version else {
      throw SearchIndexError.otherVersion(path, contents.version)
    }
    return contents
  }

  /// The part `w` with this number.
  func words(_ number: Int) throws -> WordPart {
    if let part = wordParts[number] { return part }
    let part = try decoded("w\(number)") { try WordPart(text: $0, manifest: manifest) }
    wordParts[number] = part
    return part
  }

  func reversed(_ number: Int) throws -> ReversePart {
    if let part = reverseParts[number] { return part }
    let part = try decoded("r\(number)") { try ReversePart(text: $0, manifest: manifest) }
    reverseParts[number] = part
    return part
  }

  /// The record of a page: section's number, address, title, then anchor, heading and opening of each passage.
  func record(ofPage page: Int) throws -> [String] {
    let number = page / manifest.pagesInPart
    let lines = try pageParts[number] ?? lines(of: "p\(number)")
    pageParts[number] = lines
    guard page % manifest.pagesInPart < lines.count else { throw SearchIndexError.damaged(path("p\(number)")) }
    let fields = lines[page % manifest.pagesInPart].split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count >= 3, let section = Int(fields[0]), manifest.sections.indices.contains(section) else {
      throw SearchIndexError.damaged(path("p\(number)"))
    }
    return fields.map(String.init)
  }

  /// The combination of section and audiences of each page, as `f` names it.
  func facets() throws -> [[String]] {
    let lines = try lines(of: "f")
    guard lines.count == 2 else { throw SearchIndexError.damaged(path("f")) }
    let combinations = lines[0].split(separator: ",").map { $0.split(separator: "+").map(String.init) }
    return try lines[1].unicodeScalars.map { character in
      let number = Int(character.value) - 0x23 - (character.value > 0x5C ? 1 : 0)
      guard combinations.indices.contains(number) else { throw SearchIndexError.damaged(path("f")) }
      return combinations[number]
    }
  }

  private func lines(of name: String) throws -> [String] {
    String(decoding: try text(name), as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  private func decoded<Part>(_ name: String, _ decode: ([UInt8]) throws -> Part) throws -> Part {
    let text = try text(name)
    do {
      return try decode(text)
    } catch is BitReader.Overrun {
      throw SearchIndexError.damaged(path(name))
    }
  }

  private func text(_ name: String) throws -> [UInt8] {
    if let text = texts[name] { return text }
    guard !manifest.isOneFile else { throw SearchIndexError.damaged(entry) }
    let path = path(name)
    let contents = try Self.contents(of: path, load)
    guard contents.fingerprint == fingerprint, contents.language == language, contents.pieces.first?.name == name,
      let text = contents.pieces.first?.text
    else { throw SearchIndexError.damaged(path) }
    texts[name] = text
    return text
  }

  private func path(_ name: String) -> String {
    manifest.isOneFile
      ? entry : "search/\(language)-\(name)\(fingerprint.isEmpty ? "" : "-" + fingerprint).js"
  }
}
