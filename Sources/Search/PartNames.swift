/// The names of an index's parts where each is a file; see `IndexFormat`.
struct PartNames: Sendable, Equatable {
  /// Of the order of the pages, by which every posting names its page.
  var numbering: String
  /// What tells the versions of each part from one another.
  var words: [String]
  var reversed: [String]
  var facets: String
  var pages: [String]

  /// To the base 64. So few do, since the rest of a name keeps the parts apart and changes when pages come or go: they tell
  /// two versions of one part from each other, and more of them would be most of an entry.
  private static let versionDigits = 2
  private static let alphabet = Array("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_".utf8)

  /// - Parameters: hashes of the parts, and of the order of the pages.
  init(numbering: UInt64, words: [UInt64], reversed: [UInt64], facets: UInt64, pages: [UInt64]) {
    func version(_ hash: UInt64) -> String {
      let digits = (0..<Self.versionDigits).map { Self.alphabet[Int(hash >> (6 * UInt64($0)) & 63)] }
      return String(decoding: digits, as: UTF8.self)
    }
    self.numbering = String(numbering % (1 << 25), radix: 32)
    self.words = words.map(version)
    self.reversed = reversed.map(version)
    self.facets = version(facets)
    self.pages = pages.map(version)
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
    let count = words + reversed + 1 + pages
    guard digits.count == count * Self.versionDigits else { return nil }
    let all = (0..<count).map { number in
      String(decoding: digits[(number * Self.versionDigits)...].prefix(Self.versionDigits), as: UTF8.self)
    }
    numbering = lines[0]
    self.words = Array(all[..<words])
    self.reversed = Array(all[words..<words + reversed])
    facets = all[words + reversed]
    self.pages = Array(all[(words + reversed + 1)...])
  }
}
