/// Works synonyms out in advance: an everyday phrase gets a list of pages of its own, scored as its canonical names
/// would score them at a low weight. So a query that uses one costs no further look-up.
struct SynonymPostings {
  /// Of the score that the canonical words themselves would give.
  static let weight: Float = 0.3
  /// The same for a word that no page has: the synonym is all that is known of it, as of a usual misspelling.
  static let weightOfUnwrittenWord: Float = 0.8
  /// The best pages that are kept for one phrase.
  static let pageLimit = 64
  static let wordLimit = 5

  let vocabulary: Vocabulary
  let pageCount: Int
  private let language: String
  private let stopWords: Set<WordKey>

  init(vocabulary: Vocabulary, pageCount: Int, language: LanguageData) {
    self.vocabulary = vocabulary
    self.pageCount = pageCount
    self.language = language.code
    stopWords = language.stopWordKeys
  }

  /// Adds a list for each synonym that can be looked up, and says under which key. Of the others, see `SynonymFault`.
  func entries(for synonyms: [SearchSynonym], addingTo lists: inout PostingLists) -> [VocabularyEntry] {
    var known: Set<[UInt8]> = []
    var result: [VocabularyEntry] = []
    let writtenWords = Set(vocabulary.words)
    for synonym in synonyms {
      guard var entry = try? Self.entry(of: synonym, stopWords: stopWords), known.insert(entry.bytes).inserted else {
        continue
      }
      let isUnwritten = entry.bytes.count == entry.anchor.count + 2 && !writtenWords.contains(entry.anchor)
      let weight = isUnwritten ? Self.weightOfUnwrittenWord : Self.weight
      let (pages, scale) = scored(synonym.canonical, weight: weight, in: lists)
      if !pages.isEmpty {
        entry.list = lists.count
        lists.append(pages, scale: scale)
      }
      result.append(entry)
    }
    return result
  }

  /// `anchor_before_after`, without a list.
  static func entry(of synonym: SearchSynonym, stopWords: Set<WordKey>) throws(SynonymFault) -> VocabularyEntry {
    let words = Tokenizer().words(in: synonym.lay)
    guard words.count <= wordLimit else { throw .tooManyWords(limit: wordLimit) }
    guard let place = words.firstIndex(where: { !stopWords.contains($0) }) else { throw .stopWordsAlone }
    let mark = synonym.searchOnly ? IndexFormat.hiddenMark : IndexFormat.synonymMark
    let before = words[..<place].map(\.bytes).joined(separator: [0x20])
    let after = words[(place + 1)...].map(\.bytes).joined(separator: [0x20])
    return VocabularyEntry(
      bytes: words[place].bytes + [mark] + before + [mark] + after, anchor: words[place], list: nil,
      isHidden: synonym.searchOnly)
  }

  /// The pages that have any of the names, best first cut, then in page order.
  private func scored(
    _ names: [String], weight: Float, in lists: PostingLists
  ) -> (pages: [(page: UInt32, value: UInt16)], scale: UInt8) {
    var best: [UInt32: (score: Int, passage: UInt16)] = [:]
    for name in names {
      for (page, found) in pages(with: name, in: lists) where found.score > best[page]?.score ?? 0 {
        best[page] = found
      }
    }
    let kept = best.sorted { ($1.value.score, $0.key) < ($0.value.score, $1.key) }.prefix(Self.pageLimit)
    let unit = weight / Float(IndexFormat.topLevel)
    guard let most = kept.first?.value.score else { return ([], 0) }
    let scale = Impacts.scaleCode(atLeast: Float(most) * unit)
    let pages = kept.map { page, found in
      let level = Int(Float(found.score) * unit / Float(IndexFormat.scale(scale)) * Float(IndexFormat.topLevel) + 0.5)
      return (page: page, value: UInt16(min(max(level, 1), IndexFormat.topLevel)) << 4 | found.passage)
    }
    return (pages.sorted { $0.page < $1.page }, UInt8(scale))
  }

  /// Scores in 32nds times `IndexFormat.topLevel`, and the passage of the rarest word.
  private func pages(with name: String, in lists: PostingLists) -> [UInt32: (score: Int, passage: UInt16)] {
    let stemmer = Stemmer(language: language)
    var result: [UInt32: (score: Int, passage: UInt16, most: Int)] = [:]
    for word in Set(Tokenizer().words(in: name)).sorted() where !stopWords.contains(word) {
      guard let number = vocabulary.classNumber(ofStem: stemmer.stem(word)) else { continue }
      let list = lists[number]
      for (page, value) in zip(list.pages, list.values) {
        let score = Int(value >> 4) * IndexFormat.scale(Int(list.scale))
        var found = result[page] ?? (0, 0, 0)
        found.score += score
        if score > found.most { (found.most, found.passage) = (score, value & 15) }
        result[page] = found
      }
    }
    return result.mapValues { ($0.score, $0.passage) }
  }
}
