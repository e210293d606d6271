/// What the words of a query may stand for among the words of a language's crisis phrases.
///
/// A word stands for itself; for a word that it is a slip of (one slip from four letters on, two from eight), unless
/// it is itself a word of the site or of the language; for the words that it is made of where they are written
/// together (`killmyself`), and with the next word for one that is written apart (`over dose`, `o.d.`).
struct CrisisReading {
  /// A step from one place of the query to a later one. Places below `wordCount` are the beginnings of its words, that
  /// number is its end, and higher ones lie within words.
  struct Step {
    var end: Int
    var word: String
  }

  let wordCount: Int
  private(set) var steps: [[Step]]
  /// The word that each place lies in, or begins.
  private(set) var home: [Int]

  private let phrases: CrisisPhrases
  private let isWord: (String) -> Bool
  /// What slips that have been looked up may be meant for.
  private var slips: [String: [String]] = [:]

  /// Distinct slips that are looked up in one query: nobody makes more, and a page must not stand still over a text
  /// that somebody pasted.
  private static let slipsInQuery = 256

  /// - Parameter isWord: whether the site has a word, so that it is no slip.
  init(_ words: [CrisisWords.Word], phrases: CrisisPhrases, isWord: @escaping (String) -> Bool) {
    wordCount = words.count
    self.phrases = phrases
    self.isWord = isWord
    steps = Array(repeating: [], count: words.count + 1)
    home = Array(0...words.count)
    let spellings = words.map(spelling)
    for (index, word) in spellings.enumerated() {
      for meaning in meanings(of: word) { steps[index].append(Step(end: index + 1, word: meaning)) }
      cut(word, at: index)
      join(word, at: index, words)
    }
  }

  /// The word with letters held down (`helpppp`) counted once, if it is not in the phrases as it stands.
  private func spelling(of word: CrisisWords.Word) -> String {
    if phrases.vocabulary.contains(word.marked) { return word.marked }
    if phrases.vocabulary.contains(word.text) { return word.text }
    return Self.letGo(word.text)
  }

  /// Counted in UTF-16 units, as the browser does.
  static func letGo(_ word: String) -> String {
    let letters = Array(word.utf16)
    var result: [UInt16] = []
    var start = 0
    while start < letters.count {
      let run = letters[start...].prefix { $0 == letters[start] }
      result += run.count < 3 ? run : run.prefix(1)
      start = run.endIndex
    }
    return String(decoding: result, as: UTF16.self)
  }

  private func isValid(_ word: String) -> Bool { phrases.lookalikes.contains(word) || isWord(word) }

  private mutating func meanings(of word: String) -> [String] {
    if phrases.vocabulary.contains(word) { return [word] }
    guard word.utf16.count >= 3, !isValid(word) else { return [] }
    if let known = slips[word] { return known }
    guard slips.count < Self.slipsInQuery else { return [] }
    let heard = CrisisPhrases.Correctable(word: word, sound: phrases.sound(of: word))
    let meant = phrases.correctable.filter { $0.isNear(heard) }.map(\.word)
    slips[word] = meant
    return meant
  }

  /// In letters: shorter words are too often made of two others by chance, and nobody writes longer ones.
  private static let cutLengths = 5...60

  /// Adds every way to cut a word into words of the phrases.
  private mutating func cut(_ word: String, at index: Int) {
    let letters = Array(word.utf16)
    guard Self.cutLengths.contains(letters.count), !phrases.vocabulary.contains(word), !isValid(word) else { return }
    var pieces: [(start: Int, end: Int, word: String)] = []
    var leadsToEnd = Array(repeating: false, count: letters.count) + [true]
    for start in letters.indices.reversed() {
      for end in start + 1...letters.count where leadsToEnd[end] && end - start < letters.count {
        let piece = String(decoding: letters[start..<end], as: UTF16.self)
        guard end > start + 1 || piece == "i" && start == 0, phrases.vocabulary.contains(piece) else { continue }
        leadsToEnd[start] = true
        pieces.append((start, end, piece))
      }
    }
    guard leadsToEnd[0] else { return }
    var places = [0: index, letters.count: index + 1]
    for piece in pieces {
      let start = place(piece.start, within: index, &places)
      steps[start].append(Step(end: place(piece.end, within: index, &places), word: piece.word))
    }
  }

  /// The place of a letter within a word.
  private mutating func place(_ letter: Int, within index: Int, _ places: inout [Int: Int]) -> Int {
    if let place = places[letter] { return place }
    places[letter] = home.count
    home.append(index)
    steps.append([])
    return home.count - 1
  }

  /// In words: the longest phrase that is written letter by letter.
  private static let spelledOut = 12

  /// Adds the words that this one and the next make, and those that single letters make: `s u i c i d e`.
  private mutating func join(_ word: String, at index: Int, _ words: [CrisisWords.Word]) {
    var joined = word
    for next in words.indices.dropFirst(index + 1).prefix(Self.spelledOut - 1) {
      guard next == index + 1 || joined.utf16.count == next - index else { return }
      joined += words[next].text
      if phrases.vocabulary.contains(joined) { steps[index].append(Step(end: next + 1, word: joined)) }
    }
  }
}
