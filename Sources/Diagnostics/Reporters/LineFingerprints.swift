/// What a code host knows a line by although others come and go above it: a hash of the hundred characters that follow its
/// beginning, and which of the lines with this hash it is. The hash is the one that GitHub's own action computes, so that
/// both come to one answer, and an alert stays the same one from run to run:
/// https://github.com/github/codeql-action/blob/main/src/fingerprints.ts
struct LineFingerprints {
  /// By 0-based line.
  private let byLine: [String]

  private static let windowSize = 100
  private static let factor: Int64 = 37
  private static let newLine: Int64 = 0x0A
  /// Stands behind the last character.
  private static let endOfFile: Int64 = 0xFFFF

  init(_ bytes: [UInt8]) {
    let (characters, starts) = Self.characters(of: bytes)
    var counts: [UInt64: Int] = [:]
    byLine = starts.map { start in
      let hash = Self.hash(of: characters, from: start)
      counts[hash, default: 0] += 1
      return "\(String(hash, radix: 16)):\(counts[hash, default: 1])"
    }
  }

  /// Of a 1-based line; that of the last one behind the end.
  subscript(line: Int) -> String { byLine[min(max(line, 1), byLine.count) - 1] }

  /// The units of UTF-16 without blanks and with line feeds for all line ends, and where lines begin in them.
  private static func characters(of bytes: [UInt8]) -> (characters: [Int64], starts: [Int]) {
    var (characters, starts): ([Int64], [Int]) = ([], [])
    var beginsLine = true
    var followsReturn = false
    func add(_ character: Int64) {
      if beginsLine { starts.append(characters.count) }
      characters.append(character)
      beginsLine = character == newLine
    }
    for unit in String(decoding: bytes, as: UTF8.self).utf16 {
      let isReturn = unit == 0x0D
      let isBlank = unit == 0x20 || unit == 0x09
      if !isBlank, !(followsReturn && unit == 0x0A) { add(isReturn ? newLine : Int64(unit)) }
      followsReturn = isReturn
    }
    add(endOfFile)
    return (characters, starts)
  }

  /// As if noughts stood behind the end.
  private static func hash(of characters: [Int64], from start: Int) -> UInt64 {
    var hash: Int64 = 0
    for index in start..<start + windowSize {
      hash = hash &* factor &+ (index < characters.count ? characters[index] : 0)
    }
    return UInt64(bitPattern: hash)
  }
}
