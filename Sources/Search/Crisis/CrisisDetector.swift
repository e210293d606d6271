/// Finds out whether a query speaks of a crisis, and of which.
struct CrisisDetector {
  private let books: [CrisisPhrases]

  init(books: [CrisisPhrases]) { self.books = books }

  /// - Parameter language: that the query is meant for.
  init(language: String) { self.init(books: CrisisBooks.books(for: language)) }

  /// Whether a word is known to be a valid one: it stands in a phrase, or is like a word of one or a medicine's name.
  func isValid(_ word: String) -> Bool {
    books.contains { $0.lookalikes.contains(word) || $0.vocabulary.contains(word) }
  }

  /// The name of the first topic that the query speaks of.
  /// - Parameter isWord: whether the site has a word, folded, so that it is no slip.
  func topic(of query: String, isWord: @escaping (String) -> Bool = { _ in false }) -> String? {
    let words = CrisisWords.words(of: query)
    for phrases in books {
      var search = CrisisSearch(CrisisReading(words, phrases: phrases, isWord: isWord))
      search.passOver(phrases.harmless)
      let hasSubject = search.hasWord(of: phrases.subjects)
      for topic in phrases.topics {
        for pattern in topic.patterns where !(pattern.yieldsToSubject && hasSubject) {
          if search.finds(pattern, among: phrases.filler) { return topic.name }
        }
      }
    }
    return nil
  }
}

/// Looks for patterns in a query that has been read.
private struct CrisisSearch {
  private let reading: CrisisReading
  /// Words of the query that belong to something harmless.
  private var blocked: Set<Int> = []

  init(_ reading: CrisisReading) { self.reading = reading }

  mutating func passOver(_ harmless: [CrisisPattern]) {
    blocked = Set(harmless.flatMap { matches(of: $0) }.joined())
  }

  func hasWord(of words: Set<String>) -> Bool { (0..<reading.wordCount).contains { isWord(at: $0, of: words) } }

  func finds(_ pattern: CrisisPattern, among filler: Set<String>) -> Bool {
    let found = matches(of: pattern)
    guard pattern.isAlone else { return !found.isEmpty }
    return found.contains { match in
      (0..<reading.wordCount).allSatisfy { match.contains($0) || isWord(at: $0, of: filler) }
    }
  }

  private func isWord(at index: Int, of words: Set<String>) -> Bool {
    reading.steps[index].contains { words.contains($0.word) }
  }

  /// The words of the query that each match covers.
  private func matches(of pattern: CrisisPattern) -> [Range<Int>] {
    reading.home.indices.flatMap { start in
      ends(of: pattern.items[...], from: start).map { end in
        // A match may end within a word that is made of several.
        reading.home[start]..<(end > reading.wordCount ? reading.home[end] + 1 : end)
      }
    }
  }

  /// The places where a match of the items that begins at a place can end.
  private func ends(of items: ArraySlice<CrisisPattern.Item>, from place: Int) -> [Int] {
    guard let item = items.first else { return [place] }
    if item.isGap { return endsAfterGap(items.dropFirst(), from: place, CrisisPattern.gapLimit) }
    var result = item.isOptional ? ends(of: items.dropFirst(), from: place) : []
    if blocked.contains(reading.home[place]) { return result }
    for step in reading.steps[place] where item.words.contains(step.word) {
      result += ends(of: items.dropFirst(), from: step.end)
    }
    return result
  }

  /// - Parameter left: how many words may still be passed over.
  private func endsAfterGap(_ items: ArraySlice<CrisisPattern.Item>, from place: Int, _ left: Int) -> [Int] {
    let here = ends(of: items, from: place)
    guard left > 0, place != reading.wordCount, !blocked.contains(reading.home[place]) else { return here }
    let next = place < reading.wordCount ? [place + 1] : reading.steps[place].map(\.end)
    return here + next.flatMap { endsAfterGap(items, from: $0, left - 1) }
  }
}
