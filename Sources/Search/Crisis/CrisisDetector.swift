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

  /// Whether a word stands in a phrase that speaks of a crisis.
  func isTopicWord(_ word: String) -> Bool { books.contains { $0.topicWords.contains(word) } }

  /// The name of the first topic that the query speaks of.
  /// - Parameter isWord: whether the site has a word, folded, so that it is no slip.
  func topic(of query: String, isWord: @escaping (String) -> Bool = { _ in false }) -> String? {
    let words = CrisisWords.words(of: query)
    for phrases in books {
      var search = CrisisSearch(CrisisReading(words, phrases: phrases, isWord: isWord), filler: phrases.filler)
      search.passOver(phrases.harmless)
      let hasSubject = search.hasWord(of: phrases.subjects)
      for topic in phrases.topics {
        for pattern in topic.patterns where !(pattern.yieldsToSubject && hasSubject) {
          if search.finds(pattern) { return topic.name }
        }
      }
    }
    return nil
  }
}

/// Looks for patterns in a query that has been read. Its time grows with the words of the query, not with their square.
private struct CrisisSearch {
  private let reading: CrisisReading
  /// Everything that a word of the query may stand for.
  private let meanings: Set<String>
  /// From the first word of the query to the last that is no filler; nil where all are.
  private let core: Range<Int>?
  /// Words of the query that belong to something harmless.
  private var blocked: Set<Int> = []

  init(_ reading: CrisisReading, filler: Set<String>) {
    self.reading = reading
    meanings = Set(reading.steps.joined().map(\.word))
    let others = (0..<reading.wordCount).filter { index in
      !reading.steps[index].contains { filler.contains($0.word) }
    }
    core = others.first.flatMap { first in others.last.map { first..<$0 + 1 } }
  }

  mutating func passOver(_ harmless: [CrisisPattern]) {
    blocked = Set(harmless.flatMap { matches(of: $0) }.joined())
  }

  /// Whether the query has one of the words, alone or written together with others.
  func hasWord(of words: Set<String>) -> Bool { !meanings.isDisjoint(with: words) }

  func finds(_ pattern: CrisisPattern) -> Bool {
    let found = matches(of: pattern)
    guard pattern.isAlone, let core else { return !found.isEmpty }
    return found.contains { $0.lowerBound <= core.lowerBound && core.upperBound <= $0.upperBound }
  }

  /// The words of the query that each match covers.
  private func matches(of pattern: CrisisPattern) -> [Range<Int>] {
    guard pattern.items.allSatisfy({ $0.isGap || $0.isOptional || !meanings.isDisjoint(with: $0.words) }) else {
      return []
    }
    return reading.home.indices.flatMap { start in
      ends(of: pattern, from: start).map { end in
        // A match may end within a word that is made of several.
        reading.home[start]..<(end > reading.wordCount ? reading.home[end] + 1 : end)
      }
    }
  }

  /// The places where a match that begins at a place can end, each once.
  private func ends(of pattern: CrisisPattern, from start: Int) -> [Int] {
    var places = [start]
    for item in pattern.items {
      places = item.isGap ? afterGap(places) : after(item, places)
      if places.isEmpty { break }
    }
    return places
  }

  private func after(_ item: CrisisPattern.Item, _ places: [Int]) -> [Int] {
    var result = item.isOptional ? places : []
    for place in places where !blocked.contains(reading.home[place]) {
      for step in reading.steps[place] where item.words.contains(step.word) && !result.contains(step.end) {
        result.append(step.end)
      }
    }
    return result
  }

  private func afterGap(_ places: [Int]) -> [Int] {
    var result = places
    var front = places
    for _ in 0..<CrisisPattern.gapLimit {
      front = front.flatMap(next).filter { !result.contains($0) }
      for place in front where !result.contains(place) { result.append(place) }
    }
    return result
  }

  /// The places that any word at a place leads to.
  private func next(_ place: Int) -> [Int] {
    if place == reading.wordCount || blocked.contains(reading.home[place]) { return [] }
    return place < reading.wordCount ? [place + 1] : reading.steps[place].map(\.end)
  }
}
