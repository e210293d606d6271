/// The names of an index's parts where each is a file; see `IndexFormat`.
struct PartNames: Sendable, Equatable {
  /// Of the order of the pages, by which every posting names its page.
  var numbering: String
  /// What tells the versions of each part from one another.
  var words: [String]
  var reversed: [String]
  var facets: String
  var pages: [String]

  /// Digits to the base 64. So few do, since the rest of a name keeps the parts apart and changes when pages come or go:
  /// they tell two versions of one part from each other, and more of them would be most of an entry. A part of words that
  /// is kept by mistake would find the wrong pages; one of pages would show a sentence of yesterday, and there are most of
  /// those.
  private static let wordDigits = 3
  private static let pageDigits = 2
  private static let alphabet = Array("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_".utf8)

  /// - Parameters: hashes of the parts, and of the order of the pages.
  init(numbering: UInt64, words: [UInt64], reversed: [UInt64], facets: UInt64, pages: [UInt64]) {
    self.numbering = String(numbering % (1 << 25), radix: 32)
    self.words = words.map { Self.version($0, digits: Self.wordDigits) }
    self.reversed = reversed.map { Self.version($0, digits: Self.wordDigits) }
    self.facets = Self.version(facets, digits: Self.wordDigits)
    self.pages = pages.map { Self.version($0, digits: Self.pageDigits) }
  }

  private static func version(_ hash: UInt64, digits: Int) -> String {
    String(decoding: (0..<digits).map { alphabet[Int(hash >> (6 * UInt64($0)) & 63)] }, as: UTF8.self)
  }

  /// Stands for the place of a part `w` or `r`: follows from its boundary, which the entry has anyway, and does not move
  /// with the parts before it.
  static func place(of boundary: [UInt8]) -> String {
    let units = String(decoding: boundary, as: UTF8.self).utf16
    return String(units.reduce(0 as UInt64) { ($0 * 257 + UInt64($1)) % (1 << 35) }, radix: 32)
  }

  /// Lines 7 and 8 of the manifest.
  var lines: [String] { [numbering, (words + reversed + [facets] + pages).joined()] }

  /// - Returns: nil where the lines have no name for each part.
  init?(lines: [String], words: Int, reversed: Int, pages: Int) {
    let digits = Array(lines[1].utf8)
    let ofWords = (words + reversed + 1) * Self.wordDigits
    guard digits.count == ofWords + pages * Self.pageDigits else { return nil }
    let versions = Self.split(digits[..<ofWords], by: Self.wordDigits)
    numbering = lines[0]
    self.words = Array(versions[..<words])
    self.reversed = Array(versions[words..<words + reversed])
    facets = versions[words + reversed]
    self.pages = Self.split(digits[ofWords...], by: Self.pageDigits)
  }

  private static func split(_ digits: ArraySlice<UInt8>, by length: Int) -> [String] {
    stride(from: digits.startIndex, to: digits.endIndex, by: length).map {
      String(decoding: digits[$0..<$0 + length], as: UTF8.self)
    }
  }
}
