/// Loads the parts of one index and keeps them.
final class PartStore {
  let manifest: Manifest
  let places: PartPlaces
  let numbers: SpeltNumbers
  /// By which forms of one word differ.
  let endings: Set<[UInt16]>
  private let entry: String
  let language: String
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
    places = manifest.places
    endings = manifest.endingLetters
    numbers = SpeltNumbers(manifest.speltNumbers)
    self.entry = entry
    self.load = load
    language = contents.language
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
    let part = try decoded(.words(number)) { try WordPart(text: $0, manifest: manifest) }
    wordParts[number] = part
    return part
  }

  func reversed(_ number: Int) throws -> ReversePart {
    if let part = reverseParts[number] { return part }
    let part = try decoded(.reversed(number)) { try ReversePart(text: $0) }
    reverseParts[number] = part
    return part
  }

  /// The record of a page: section's number and language, address, title, then anchor, heading and opening of each passage.
  func record(ofPage page: Int) throws -> [String] {
    let number = page / manifest.pagesInPart
    let lines = try pageParts[number] ?? lines(of: .pages(number))
    pageParts[number] = lines
    guard page % manifest.pagesInPart < lines.count else { throw SearchIndexError.damaged(path(.pages(number))) }
    let fields = lines[page % manifest.pagesInPart].split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count >= 3, let section = Int(fields[0].prefix { $0 != "@" }),
      manifest.sections.indices.contains(section)
    else {
      throw SearchIndexError.damaged(path(.pages(number)))
    }
    return fields.map(String.init)
  }

  /// The combination of section and audiences of each page, as `f` names it.
  func facets() throws -> [[String]] {
    let lines = try lines(of: .facets)
    guard lines.count == 2 else { throw SearchIndexError.damaged(path(.facets)) }
    let combinations = lines[0].split(separator: ",").map { $0.split(separator: "+").map(String.init) }
    return try lines[1].unicodeScalars.map { character in
      let number = Facets.number(character)
      guard combinations.indices.contains(number) else { throw SearchIndexError.damaged(path(.facets)) }
      return combinations[number]
    }
  }

  private func lines(of part: PartID) throws -> [String] {
    String(decoding: try text(part), as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  private func decoded<Part>(_ part: PartID, _ decode: ([UInt8]) throws -> Part) throws -> Part {
    let text = try text(part)
    do {
      return try decode(text)
    } catch is BitReader.Overrun {
      throw SearchIndexError.damaged(path(part))
    }
  }

  private func text(_ part: PartID) throws -> [UInt8] {
    let name = manifest.name(of: part)
    if let text = texts[name] { return text }
    let path = path(part)
    guard !manifest.isOneFile else { throw SearchIndexError.damaged(path) }
    let contents = try Self.contents(of: path, load)
    guard contents.language == language, contents.pieces.first?.name == name, let text = contents.pieces.first?.text
    else { throw SearchIndexError.damaged(path) }
    texts[name] = text
    return text
  }

  private func path(_ part: PartID) -> String {
    manifest.isOneFile ? entry : SearchIndex.path(ofPart: manifest.name(of: part), language: language)
  }
}
