import Testing

@testable import Search

@Suite struct CodingTests {
  @Test func numbersComeBack() throws {
    let code = PrefixCode(frequencies: [5, 0, 1, 1_000_000, 40, 1])
    var writer = BitWriter()
    for value in [1, 2, 3, 4, 1000, 65_537] { writer.appendGamma(value) }
    for value in [0, 1, 7, 200, 5000] { writer.appendRice(value, parameter: 3) }
    for symbol in [3, 0, 2, 5, 4, 3] { writer.append(symbol, in: code) }
    writer.align()
    var reader = BitReader(writer.bytes)
    #expect(try (0..<6).map { _ in try reader.gamma() } == [1, 2, 3, 4, 1000, 65_537])
    #expect(try (0..<5).map { _ in try reader.rice(3) } == [0, 1, 7, 200, 5000])
    #expect(try (0..<6).map { _ in try reader.symbol(code) } == [3, 0, 2, 5, 4, 3])
  }

  @Test func codesAreNeverTooLong() throws {
    var frequencies = [1, 1]
    for _ in 0..<40 { frequencies.append(frequencies.suffix(2).reduce(0, +)) }
    let code = PrefixCode(frequencies: frequencies)
    #expect(code.lengths.allSatisfy { (1...15).contains($0) })
    #expect(try Self.read(code.lengths).lengths == code.lengths)
  }

  @Test func lengthsThatMakeNoCodeAreDamage() {
    #expect(throws: BitReader.Overrun.self) { try Self.read([1, 1, 1]) }
    #expect(throws: BitReader.Overrun.self) { try Self.read(Array(repeating: 9, count: 257)) }
  }

  private static func read(_ lengths: [UInt8]) throws -> PrefixCode {
    var writer = BitWriter()
    writer.appendGamma(lengths.count + 1)
    for length in lengths { writer.append(Int(length), bits: IndexFormat.codeLengthBits) }
    writer.align()
    var reader = BitReader(writer.bytes)
    return try reader.prefixCode()
  }

  @Test func base64IsStandard() {
    #expect(String(decoding: Base64.encode(Array("Handrail".utf8)), as: UTF8.self) == "SGFuZHJhaWw")
    for count in 0..<20 {
      let bytes = (0..<count).map { UInt8(($0 * 77 + 200) & 255) }
      #expect(Base64.decode(Base64.encode(bytes)) == bytes)
    }
    #expect(Base64.decode(Array("A".utf8)) == nil)
    #expect(Base64.decode(Array("A*BC".utf8)) == nil)
  }

  @Test func fileTextComesBack() throws {
    let piece = IndexPiece(name: "p0", text: Array("a\"b\\c\nd\te é".utf8))
    let contents = try #require(PartFile.decode(PartFile.encode([piece], language: "en")))
    #expect(contents.pieces == [piece])
    #expect(contents.language == "en")
  }

  @Test(arguments: [
    ("naloxone", "naloxone", 0), ("ab", "ba", 1), ("form", "from", 1), ("sponser", "sponsor", 1), ("abc", "", 3),
    ("withdrawl", "withdrawal", 1), ("ca", "abc", 3),
  ])
  func distancesAreThoseOfAlignment(one: String, other: String, expected: Int) {
    #expect(EditDistance.between(Array(one.utf16), Array(other.utf16), limit: 9) == expected)
    #expect(EditDistance.between(Array(other.utf16), Array(one.utf16), limit: 9) == expected)
  }

  @Test func scalesCoverTheRange() {
    for code in 1..<64 { #expect(IndexFormat.scale(code) > IndexFormat.scale(code - 1)) }
    #expect(IndexFormat.scale(0) == 8)
    #expect(IndexFormat.scale(63) == 1920)
    #expect(Impacts.scaleCode(atLeast: 9) == 1)
    #expect(Impacts.scaleCode(atLeast: 1e9) == 63)
  }
}
