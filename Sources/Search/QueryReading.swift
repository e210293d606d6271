/// A query as the index understands it, and the pages that it finds.
struct QueryReading {
  static let nearestLimit = 3

  private let words: [QueryWord]
  private var terms: [QueryTerm] = []
  private let store: PartStore
  private let reader: TermReader
  private(set) var ranking = Ranking()

  init(_ words: [QueryWord], store: PartStore, corrections: CorrectionGuard, literal: Bool) throws {
    self.words = words
    self.store = store
    reader = TermReader(store: store, corrections: corrections)
    for word in words where !word.isStopWord { add(word.text) }
    let onlyStopWords = terms.isEmpty
    if onlyStopWords, let last = words.last { add(last.text) }
    for index in terms.indices {
      if literal || onlyStopWords {
        try readPlainly(index, literal: literal)
      } else {
        try reader.recognise(&terms[index])
      }
    }
    if !literal, !onlyStopWords {
      let covered = Set(try synonyms().flatMap(\.range).map { words[$0].text })
      for index in terms.indices where terms[index].kind == .unknown && !covered.contains(terms[index].text) {
        try reader.correct(&terms[index])
      }
    }
    try rank()
  }

  private mutating func add(_ text: [UInt16]) {
    if let index = terms.firstIndex(where: { $0.text == text }) {
      terms[index].count += 1
    } else {
      terms.append(QueryTerm(text: text, count: 1))
    }
  }

  private mutating func readPlainly(_ index: Int, literal: Bool) throws {
    if literal {
      try reader.recogniseExactly(&terms[index])
    } else {
      _ = try reader.beginning(&terms[index], reader.homes(of: terms[index].text))
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
    for term in terms where !term.readings.isEmpty {
      ranking.add(
        try term.readings.map {
          .init(list: try store.words($0.part).lists[$0.list], weight: term.weight * term.count)
        })
    }
    for match in try synonyms() {
      ranking.add([.init(list: try store.words(match.part).lists[match.list], weight: 16)])
    }
  }

  /// Whether the site has a word of the query as it is typed.
  func knows(_ word: String) -> Bool {
    let letters = Array(word.utf16)
    return words.contains { $0.isStopWord && $0.text == letters } || terms.contains { $0.isSpelt && $0.text == letters }
  }

  /// The query with its corrected words in place; nil if there are none.
  func corrected(_ query: String) -> String? {
    var bytes = Array(query.utf8)
    var isCorrected = false
    for word in words.reversed() {
      guard let term = terms.first(where: { $0.text == word.text }), term.kind == .slip || term.kind == .likeness,
        let reading = term.readings.first, let part = try? store.words(reading.part)
      else { continue }
      bytes.replaceSubrange(word.range, with: String(decoding: part.words[reading.word].text, as: UTF16.self).utf8)
      isCorrected = true
    }
    return isCorrected ? String(decoding: bytes, as: UTF8.self) : nil
  }

  /// Words that begin like those that could not be read.
  var nearest: [String] {
    var result: [String] = []
    for term in terms where term.kind == .unknown {
      for word in (try? reader.nearest(term.text, limit: Self.nearestLimit)) ?? [] {
        let text = String(decoding: word, as: UTF16.self)
        if !result.contains(text) { result.append(text) }
      }
    }
    return Array(result.prefix(Self.nearestLimit))
  }
}
