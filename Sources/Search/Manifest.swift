/// The part `index`: what a reader must know before it can look anything up. See `IndexFormat`.
struct Manifest: Sendable {
  var pageCount: Int
  var pagesInPart: Int
  var reversePartCount: Int
  var isOneFile: Bool
  var basePath: String
  var sections: [String]
  var stopWords: String
  /// First words of the parts `w` and `r`, without the first of each.
  var wordBoundaries: [[UInt8]]
  var reverseBoundaries: [[UInt8]]
  var endings: [[UInt8]]
  var codes: IndexCodes

  var text: [UInt8] {
    let numbers = [pageCount, pagesInPart, wordBoundaries.count + 1, reversePartCount, isOneFile ? 1 : 0]
    let space = [UInt8(ascii: " ")]
    let lines: [[UInt8]] =
      [
        Array(numbers.map(String.init).joined(separator: " ").utf8), Array(basePath.utf8),
        Array(sections.joined(separator: "\t").utf8), Array(stopWords.utf8),
        Array(wordBoundaries.joined(separator: space)), Array(reverseBoundaries.joined(separator: space)),
        endings.flatMap { [UInt8(ascii: ",")] + $0 },
        Array(codes.alphabet.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined().utf8),
      ] + codes.all.map { Array($0.text.utf8) }
    return Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }

  /// - Returns: nil for a text that `text` does not write.
  init?(text: [UInt8]) {
    let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.count == 15 else { return nil }
    let numbers = Self.words(lines[0]).compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    guard numbers.count == 5, numbers.allSatisfy((0...IndexFormat.numberLimit).contains), numbers[1] > 0,
      let codes = IndexCodes(lines: lines[7...])
    else { return nil }
    (pageCount, pagesInPart, reversePartCount, isOneFile) = (numbers[0], numbers[1], numbers[3], numbers[4] == 1)
    basePath = String(decoding: lines[1], as: UTF8.self)
    sections = String(decoding: lines[2], as: UTF8.self).split(separator: "\t", omittingEmptySubsequences: false)
      .map(String.init)
    stopWords = String(decoding: lines[3], as: UTF8.self)
    wordBoundaries = Self.words(lines[4])
    reverseBoundaries = Self.words(lines[5])
    endings = lines[6].split(separator: UInt8(ascii: ",")).map { Array($0) }
    self.codes = codes
    guard wordBoundaries.count + 1 == numbers[2] else { return nil }
  }

  init(
    pageCount: Int, pagesInPart: Int, reversePartCount: Int, isOneFile: Bool, basePath: String, sections: [String],
    stopWords: String, wordBoundaries: [[UInt8]], reverseBoundaries: [[UInt8]], endings: [[UInt8]], codes: IndexCodes
  ) {
    self.pageCount = pageCount
    self.pagesInPart = pagesInPart
    self.reversePartCount = reversePartCount
    self.isOneFile = isOneFile
    self.basePath = basePath
    self.sections = sections
    self.stopWords = stopWords
    self.wordBoundaries = wordBoundaries
    self.reverseBoundaries = reverseBoundaries
    self.endings = endings
    self.codes = codes
  }

  private static func words(_ line: ArraySlice<UInt8>) -> [[UInt8]] {
    line.split(separator: UInt8(ascii: " ")).map { Array($0) }
  }
}

extension IndexCodes {
  /// In the order of the manifest's lines.
  var all: [PrefixCode] { [shared, added, letters, reference, size, level, passage] }

  fileprivate init?(lines: ArraySlice<ArraySlice<UInt8>>) {
    let texts = lines.map { String(decoding: $0, as: UTF8.self) }
    guard let first = texts.first, first.utf8.count.isMultiple(of: 2) else { return nil }
    let digits = first.utf8.map { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 ? $0 - 48 : ($0 | 32) &- 87 }
    guard digits.allSatisfy({ $0 < 16 }) else { return nil }
    let codes = texts.dropFirst().compactMap { PrefixCode(text: $0) }
    guard codes.count == 7 else { return nil }
    alphabet = stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    (shared, added, letters) = (codes[0], codes[1], codes[2])
    (reference, size, level, passage) = (codes[3], codes[4], codes[5], codes[6])
    guard letters.lengths.count == alphabet.count else { return nil }
  }
}
