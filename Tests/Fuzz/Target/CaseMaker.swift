import Files
import TestSupport

/// A document to be tried, and how it was made.
struct FuzzCase {
  let bytes: [UInt8]
  /// Where it comes from and what was done to it, for whoever looks into a finding.
  let description: String
}

/// Makes the document of any case: the same for the same seed, number and corpora.
struct CaseMaker {
  private let seed: UInt64
  private let seeds: [(name: String, document: SeedDocument)]

  init(_ options: FuzzOptions) throws {
    seed = options.seed
    seeds = try options.corpora.flatMap { folder in
      try Self.files(in: folder).filter { $0.hasSuffix(".md") }.map { path in
        (path, SeedDocument(AdoptedText.of(try Files.read(path))))
      }
    }
  }

  static func files(in folder: String) throws -> [String] {
    try Files.list(folder).sorted { $0.name < $1.name }.flatMap { entry -> [String] in
      let path = Paths.join(folder, entry.name)
      if entry.kind == .folder { return try files(in: path) }
      return [path]
    }
  }

  func random(_ number: Int) -> SeededRandom {
    var mix = SeededRandom(seed: seed &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(number))
    return SeededRandom(seed: mix.next())
  }

  func document(_ number: Int) -> FuzzCase {
    var random = random(number)
    let seed = seeds[random.number(below: seeds.count)]
    let other = seeds[random.number(below: seeds.count)].document
    var mutation = Mutation(
      seed.document.excerpt(&random), head: seed.document.frontMatter, other: other, random)
    mutation.run()
    return FuzzCase(bytes: mutation.bytes, description: "\(seed.name): \(mutation.steps.joined(separator: ", "))")
  }
}

/// A document of the corpora, cut where it may be.
struct SeedDocument {
  /// With the lines of dashes; empty where there is none.
  let frontMatter: [UInt8]
  /// Stretches of lines without a blank one, each with its line ends.
  let blocks: [[UInt8]]

  /// A whole document of this size is mutated as it is; of a longer one, a part.
  private static let wholeSize = 6_000

  init(_ bytes: [UInt8]) {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    let fence = Array("---".utf8)
    let isHead = lines.first == fence
    let end = isHead ? lines.dropFirst().firstIndex(of: fence).map { $0 + 1 } ?? 0 : 0
    frontMatter = Array(lines[..<end].flatMap { $0 + [0x0A] })
    blocks = lines[end...].split { $0.isEmpty }.map { block in Array(block.flatMap { $0 + [0x0A] }) }
  }

  /// The whole, or some of its blocks.
  func excerpt(_ random: inout SeededRandom) -> [UInt8] {
    let size = blocks.reduce(0) { $0 + $1.count }
    var range = blocks.indices
    if !blocks.isEmpty, size > Self.wholeSize || random.chance(70) {
      let start = random.number(below: blocks.count)
      range = start..<min(start + 1 + random.number(below: 10), blocks.count)
    }
    return frontMatter + blocks[range].flatMap { [0x0A] + $0 }
  }

  func block(_ random: inout SeededRandom) -> [UInt8] { random.element(of: blocks) ?? [] }
}
