/// A run of documents, counted by one task. Parts of one language are joined by `SearchIndex` in document order.
/// Each part stems its own words once, so a build wants about as many parts as cores.
public struct SearchIndexPart: Sendable {
  private let tokenizer = Tokenizer()
  /// What stems go by.
  private let language: String
  /// All words met, stop words first.
  private(set) var words = WordTable()
  private let stopCount: Int
  /// The class of each word; a class is numbered by its stem.
  private var classOfWord: [UInt32] = []
  private(set) var stems = WordTable()
  /// How many pages have each class.
  private(set) var pagesOfClass: [Int] = []
  private var tally = PageTally()
  /// Room for the words that are being counted and for their classes.
  private var keys: [WordKey] = []
  private var run: [UInt32] = []

  /// One entry for each word class of each page, page after page: the class, and what `PageTally.packed` says.
  private(set) var classes: [UInt32] = []
  private(set) var counts: [UInt16] = []
  private(set) var pages: [IndexedPage] = []
  /// The text of the pages' records, `IndexedPage.record` by `IndexedPage.record`.
  private(set) var records: [UInt8] = []

  public init(settings: SearchSettings) {
    language = settings.data.code
    for word in settings.data.stopWords { _ = words.number(of: WordKey(word.utf8)) }
    stopCount = words.words.count
    classOfWord = Array(repeating: 0, count: stopCount)
  }

  /// - Complexity: O(n) in the document's text, which is not kept.
  public mutating func add(_ document: SearchDocument) {
    let stemmer = Stemmer(language: language)
    tally.beginPage()
    var length = add(document.title, weight: FieldWeights.title, passage: 0, stemmer)
    length += add(document.summary, weight: FieldWeights.summary, passage: 0, stemmer)
    // Nobody reads the keywords: they do not make a page longer.
    var phrases: [KeywordPhrase] = []
    for keyword in document.keywords {
      let phrase = phrase(of: keyword)
      _ = add(
        keyword, weight: phrase == nil ? FieldWeights.keyword : FieldWeights.wordOfKeyword, passage: 0, stemmer)
      if let phrase { phrases.append(phrase) }
    }
    for (number, passage) in document.passages.enumerated() {
      let number = min(number, IndexFormat.lastPassage)
      length += add(passage.heading, weight: FieldWeights.heading, passage: number, stemmer)
      length += add(document.text.span, passage.range, weight: FieldWeights.body, passage: number, stemmer)
    }
    let classCount = tally.classes.count
    for number in tally.classes { pagesOfClass[Int(number)] += 1 }
    classes += tally.classes
    counts.append(contentsOf: tally.classes.lazy.map(tally.packed))
    let start = records.count
    PageRecord.append(document, to: &records)
    pages.append(
      IndexedPage(
        section: document.section, audiences: document.audiences, length: length, classCount: classCount,
        record: start..<records.count, language: document.language, phrases: phrases))
  }

  /// A keyword of several words, of which one at least is no stop word; nil for any other.
  private func phrase(of keyword: String) -> KeywordPhrase? {
    let written = tokenizer.words(in: keyword)
    guard (2...KeywordPhrase.wordLimit).contains(written.count),
      let anchor = written.first(where: { words.find($0).map { $0 >= stopCount } ?? true })
    else { return nil }
    return KeywordPhrase(anchor: anchor, text: KeywordPhrase.text(written.map(\.letters)))
  }

  private mutating func add(
    _ text: String, weight: Int, passage: Int, _ stemmer: borrowing Stemmer
  ) -> Int {
    guard !text.isEmpty else { return 0 }
    let bytes = Array(text.utf8)
    return add(bytes.span, 0..<bytes.count, weight: weight, passage: passage, stemmer)
  }

  /// Counts the words of a byte range and says how many there were.
  private mutating func add(
    _ bytes: Span<UInt8>, _ range: Range<Int>, weight: Int, passage: Int, _ stemmer: borrowing Stemmer
  ) -> Int {
    // Words are looked up in a loop of their own: one after another, their waits for memory overlap.
    let keyCount = readKeys(bytes, range)
    var run: [UInt32] = []
    swap(&run, &self.run)
    defer { swap(&run, &self.run) }
    var classCount = 0
    for index in 0..<keyCount {
      let number = words.number(of: keys[index])
      if number < stopCount { continue }
      if number == classOfWord.count { classifyLastWord(stemmer) }
      run[classCount] = classOfWord[number]
      classCount += 1
    }
    tally.add(run.span.extracting(0..<classCount), weight: weight, passage: passage, classCount: stems.words.count)
    return classCount
  }

  /// Puts the words of a byte range into `keys`, with as much room in `run`; says how many there are.
  private mutating func readKeys(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    // Something parts each two words.
    let most = (range.count + 1) / 2
    if most > keys.count {
      keys = Array(repeating: WordKey(), count: most * 2)
      run = Array(repeating: 0, count: most * 2)
    }
    let tokenizer = tokenizer
    return keys.withUnsafeMutableBufferPointer { keys in
      var count = 0
      tokenizer.words(in: bytes, range) { word, _ in
        precondition(count < keys.count)
        keys[count] = word
        count += 1
      }
      return count
    }
  }

  @inline(never)
  private mutating func classifyLastWord(_ stemmer: borrowing Stemmer) {
    let word = words.words[words.words.count - 1]
    let number = stems.number(of: stemmer.stem(word))
    if number == pagesOfClass.count { pagesOfClass.append(0) }
    classOfWord.append(UInt32(number))
  }

  /// The words that are indexed, each with the number of its stem.
  var indexedWords: some Sequence<(word: WordKey, stem: Int)> {
    (stopCount..<words.words.count).lazy.map { (words.words[$0], Int(classOfWord[$0])) }
  }
}

/// What is kept of a page besides its words.
struct IndexedPage: Sendable {
  var section: String
  var audiences: [String]
  /// Words counted, stop words and keywords left out.
  var length: Int
  /// How many entries of the part's `classes` and `counts` are the page's.
  var classCount: Int
  /// Bytes of the part's `records`.
  var record: Range<Int>
  /// Nil for that of the index.
  var language: String?
  /// Its keywords of several words.
  var phrases: [KeywordPhrase]
}
