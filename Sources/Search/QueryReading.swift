/// A query as the index understands it, and the pages that it finds.
struct QueryReading {
  private let words: [QueryWord]
  private var terms: [QueryTerm] = []
  /// Two neighbours each that pages write as one word.
  private var joined: [QueryTerm] = []
  private let store: PartStore
  private let reader: TermReader
  private(set) var ranking = Ranking()

  init(_ words: [QueryWord], store: PartStore, corrections: CorrectionGuard, literal: Bool) throws {
    self.words = words
    self.store = store
    reader = TermReader(store: store, corrections: corrections)
    for word in words where !word.isStopWord { add(word.text) }
    for index in terms.indices {
      if literal { try reader.recogniseExactly(&terms[index]) } else { try reader.recognise(&terms[index]) }
    }
    if !literal {
      let covered = try joinPairs().union(try synonyms().flatMap(\.range).map { words[$0].text })
      let recognised = self
      let cry = corrections.cry(words.map(\.text)) { recognised.knows($0) }
      for index in terms.indices where terms[index].kind == .unknown && !covered.contains(terms[index].text) {
        try reader.correct(&terms[index], in: cry)
      }
    }
    try rank()
  }

  /// The words that are joined with another one.
  private mutating func joinPairs() throws -> Set<[UInt16]> {
    var covered: Set<[UInt16]> = []
    for (one, other) in zip(words, words.dropFirst()) where !one.isStopWord && !other.isStopWord {
      guard let term = try reader.joined(one.text, other.text) else { continue }
      joined.append(term)
      covered.formUnion([one.text, other.text])
    }
    return covered
  }

  private mutating func add(_ text: [UInt16]) {
    if let index = terms.firstIndex(where: { $0.text == text }) {
      terms[index].count += 1
    } else {
      terms.append(QueryTerm(text: text, count: 1))
    }
  }

  /// Everyday phrases among the words as they have been read so far.
  private func synonyms() throws -> [SynonymReader.Match] {
    var parts: [[Int]] = []
    var forms: [Set<[UInt16]>] = []
    for word in words {
      guard let term = terms.first(where: { $0.text == word.text }) else {
        parts.append([])
        forms.append([])
        continue
      }
      parts.append(term.readings.isEmpty ? [reader.homes(of: word.text)[0]] : unique(term.readings.map(\.part)))
      forms.append(try self.forms(of: term))
    }
    return try SynonymReader(store: store).matches(words, parts: parts, forms: forms)
  }

  private func unique(_ numbers: [Int]) -> [Int] {
    numbers.indices.filter { !numbers[..<$0].contains(numbers[$0]) }.map { numbers[$0] }
  }

  /// All spellings that the readings of a term have in their parts.
  private func forms(of term: QueryTerm) throws -> Set<[UInt16]> {
    var result: Set<[UInt16]> = []
    for reading in term.readings {
      for word in try store.words(reading.part).words where word.list == reading.list { result.insert(word.text) }
    }
    return result
  }

  private mutating func rank() throws {
    for term in terms.flatMap({ $0.kind == .split ? $0.pieces : [$0] }) + joined where !term.readings.isEmpty {
      ranking.add(
        try term.readings.map {
          .init(list: try store.words($0.part).lists[$0.list], weight: term.weight * term.count)
        })
    }
    for match in try synonyms() {
      ranking.add([.init(list: try store.words(match.part).lists[match.list], weight: 16)])
    }
    ranking.addWithoutPassages(try keywords())
  }

  /// Pages whose keywords stand in the query, with its stop words.
  private func keywords() throws -> [Ranking.Source] {
    let texts = try words.map(spelling)
    var sources: [Ranking.Source] = []
    for start in texts.indices {
      for end in start + 2..<max(start + 2, min(start + KeywordPhrase.wordLimit, texts.count) + 1) {
        guard let anchor = words[start..<end].firstIndex(where: { !$0.isStopWord }) else { continue }
        let pages = try store.words(reader.homes(of: texts[anchor])[0]).keywords
          .pages(of: KeywordPhrase.text(texts[start..<end]))
        if pages.isEmpty { continue }
        let list = WordPart.PostingList(
          scale: PageKeywords.scale * min(end - start, PageKeywords.countedWords), pages: pages,
          values: pages.map { _ in IndexFormat.topLevel << 4 })
        sources.append(.init(list: list, weight: 16))
      }
    }
    return sources
  }

  /// A word of the query, or what it was corrected to.
  private func spelling(_ word: QueryWord) throws -> [UInt16] {
    guard let term = terms.first(where: { $0.text == word.text }), term.kind == .slip, let reading = term.readings.first
    else { return word.text }
    return try store.words(reading.part).words[reading.word].text
  }

  /// Whether the site has a word of the query as it is typed.
  func knows(_ word: String) -> Bool {
    let letters = Array(word.utf16)
    return words.contains { $0.isStopWord && $0.text == letters } || terms.contains { $0.isSpelt && $0.text == letters }
  }

  /// The query with its corrected words in place; nil if there are none.
  func corrected(_ query: String) throws -> String? {
    var bytes = Array(query.utf8)
    var isCorrected = false
    for word in words.reversed() {
      guard let term = terms.first(where: { $0.text == word.text }), term.kind == .slip || term.kind == .split else {
        continue
      }
      let read = term.kind == .split ? Array(term.pieces.map(\.text).joined(separator: [0x20])) : try spelling(word)
      bytes.replaceSubrange(word.range, with: String(decoding: read, as: UTF16.self).utf8)
      isCorrected = true
    }
    return isCorrected ? String(decoding: bytes, as: UTF8.self) : nil
  }

  /// Whether all words are too common to tell pages apart.
  var hasStopWordsAlone: Bool { terms.isEmpty && !words.isEmpty }

  /// Words that may be meant by those that could not be read, or begun by the only one. Several stop words are a question,
  /// of which none is a beginning.
  func near() throws -> [String] {
    let found =
      terms.isEmpty
      ? try words.count == 1 ? reader.completions(of: words[0].text) : []
      : terms.filter { $0.kind == .unknown }.flatMap(\.near)
    var result: [String] = []
    for word in found {
      let text = String(decoding: word, as: UTF16.self)
      if !result.contains(text) { result.append(text) }
    }
    return Array(result.prefix(TermReader.offerLimit))
  }
}
