import TestSupport
import Testing

@testable import Search

/// A damaged index is answered from or told of, and never ends the program.
@Suite struct DamagedIndexTests {
  private static let queries = ["craving", "going cold turkey", "withdrwaal", "ki"]

  private static func isAnswered(_ files: [String: [UInt8]], _ entry: String) -> Bool {
    do {
      let reader = try SearchReader(entry: entry) { path in
        guard let bytes = files[path] else { throw SearchIndexError.missing(path) }
        return bytes
      }
      for query in queries {
        _ = try reader.search(query, options: SearchOptions(section: query == "ki" ? "One" : nil, audience: "family"))
      }
      return true
    } catch {
      #expect(error is SearchIndexError)
      return false
    }
  }

  private static func damage(_ bytes: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
    guard !bytes.isEmpty else { return bytes }
    var damaged = bytes
    switch random.number(below: 4) {
    case 0: damaged.removeLast(1 + random.number(below: bytes.count))
    case 1: damaged[random.number(below: bytes.count)] ^= 1 << UInt8(random.number(below: 8))
    case 2:
      // A run of one letter: in the middle of Base64 many bits that are all 0 or all 1.
      let start = random.number(below: bytes.count)
      let letter = random.chance(50) ? UInt8(ascii: "A") : UInt8(ascii: "/")
      for place in start..<min(start + 1 + random.number(below: 400), bytes.count) { damaged[place] = letter }
    default:
      for _ in 0..<(1 + random.number(below: 40)) {
        damaged[random.number(below: bytes.count)] = UInt8(random.number(below: 256))
      }
    }
    return damaged
  }

  @Test(arguments: [0, 300]) func readersAnswerOrThrow(oneFileLimit: Int) async {
    let index = await Fixture.index(
      Fixture.english + Fixture.generated(30), Fixture.settings(oneFileLimit: oneFileLimit))
    let whole = Dictionary(uniqueKeysWithValues: index.files.map { ($0.path, $0.bytes) })
    #expect(Self.isAnswered(whole, index.files[0].path))
    var random = SeededRandom(seed: 20_261_122)
    var answered = 0
    let rounds = 60
    for _ in 0..<rounds {
      var files = whole
      let path = index.files[random.number(below: index.files.count)].path
      files[path] = Self.damage(whole[path] ?? [], &random)
      if Self.isAnswered(files, index.files[0].path) { answered += 1 }
    }
    #expect(answered < rounds, "some damage must be noticed")
  }

  /// The strings within the file, whose quotes and commas stay whole, so that the bits themselves are read.
  @Test func bitsAreReadToTheirEnd() async throws {
    let index = await Fixture.index(Fixture.english + Fixture.generated(30), Fixture.settings())
    let file = try #require(index.files.first)
    let contents = try #require(PartFile.decode(file.bytes))
    var random = SeededRandom(seed: 7)
    for _ in 0..<60 {
      var pieces = contents.pieces
      let number = random.number(below: pieces.count)
      pieces[number].text = Self.damage(pieces[number].text, &random).map { $0 == UInt8(ascii: "\"") ? 0x41 : $0 }
      let bytes = PartFile.encode(pieces, language: contents.language)
      _ = Self.isAnswered([index.files[0].path: bytes], index.files[0].path)
    }
  }

  @Test func numbersTooLargeAreDamage() throws {
    var zeros = BitReader([UInt8](repeating: 0, count: 64) + [255])
    #expect(throws: BitReader.Overrun.self) { try zeros.gamma() }
    for parameter in [0, 7, 31] {
      var ones = BitReader([UInt8](repeating: 255, count: 100_000))
      #expect(throws: BitReader.Overrun.self) { try ones.rice(parameter) }
    }
    var many = BitWriter()
    many.appendRice(6_000_000, parameter: 10)
    many.align()
    var reader = BitReader(many.bytes + [0, 0, 0, 0])
    #expect(try reader.rice(10) == 6_000_000)
    reader = BitReader(many.bytes + [0, 0, 0, 0])
    #expect(throws: BitReader.Overrun.self) { try reader.rice(31) }
  }

  @Test(arguments: ["9223372036854775807", "4000000000", "-1"])
  func aManifestWithImpossibleNumbersIsDamaged(number: String) async throws {
    let index = await Fixture.index(Fixture.english)
    let file = try #require(index.files.first)
    var contents = try #require(PartFile.decode(file.bytes))
    let place = try #require(contents.pieces.firstIndex { $0.name == "index" })
    let text = String(decoding: contents.pieces[place].text, as: UTF8.self)
    contents.pieces[place].text = Array((number + text.drop { $0 != " " }).utf8)
    let bytes = PartFile.encode(contents.pieces, language: "en")
    #expect(throws: SearchIndexError.self) { try SearchReader(entry: index.files[0].path) { _ in bytes } }
  }
}
