/// A keyword of several words, with its stop words, as a page has it.
struct KeywordPhrase: Sendable {
  /// The first word that is no stop word: it decides which part holds the phrase.
  var anchor: WordKey
  var text: [UInt16]

  /// Longer ones are found by their words alone.
  static let wordLimit = 8

  static func text(_ words: some Sequence<[UInt16]>) -> [UInt16] { Array(words.joined(separator: [0x20])) }
}

struct PageKeyword: Sendable {
  var phrase: [UInt16]
  var page: Int
}

/// The pages that have a phrase among their keywords, as fingerprints like those of `KnownWords`.
struct PageKeywords: Sendable {
  static let fingerprintBits = 14
  /// What a keyword counts for, in 32nds of a unit of BM25 for each of its words, and of how many at most.
  static let scale = 96
  static let countedWords = 5

  fileprivate var count = 0
  fileprivate var pages: [Int: [Int]] = [:]

  func pages(of phrase: [UInt16]) -> [Int] {
    guard count > 0 else { return [] }
    return pages[Fingerprint.of(phrase, among: count, bits: Self.fingerprintBits)] ?? []
  }
}

extension BitWriter {
  mutating func append(_ keywords: [PageKeyword], pageCount: Int) {
    appendGamma(keywords.count + 1)
    let found = keywords.map { keyword in
      (
        print: Fingerprint.of(keyword.phrase, among: keywords.count, bits: PageKeywords.fingerprintBits),
        page: keyword.page
      )
    }
    var previous = 0
    for (print, page) in found.sorted(by: { $0 < $1 }) {
      appendRice(print - previous, parameter: PageKeywords.fingerprintBits)
      append(page, bits: IndexFormat.size(pageCount - 1))
      previous = print
    }
  }
}

extension BitReader {
  mutating func pageKeywords(pageCount: Int) throws -> PageKeywords {
    var keywords = PageKeywords()
    keywords.count = try gamma() - 1
    var print = 0
    for _ in 0..<keywords.count {
      print += try rice(PageKeywords.fingerprintBits)
      let page = try bits(IndexFormat.size(pageCount - 1))
      guard page < pageCount else { throw Overrun() }
      keywords.pages[print, default: []].append(page)
    }
    return keywords
  }
}
