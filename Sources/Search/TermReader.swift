/// Makes out what each word of a query stands for.
///
/// Every step looks at parts that follow from the word and the manifest alone, never at what happens to be loaded, so
/// that a query has one answer. The browser takes the same steps in the same order, in
/// `Templates/assets/search/50-terms.js` and `52-corrections.js`.
struct TermReader {
  static let beginningLimit = 5
  /// In letters: a shorter word that is known is the beginning of another by chance, as `car` is of `care`.
  static let longBeginning = 5

  let store: PartStore
  let corrections: CorrectionGuard

  func homes(of word: [UInt16]) -> [Int] { store.places.homes(of: word) }

  // MARK: Words that are known

  /// Reads a term only as it is spelt.
  func recogniseExactly(_ term: inout QueryTerm) throws {
    _ = try exact(&term, homes(of: term.text)[0])
  }

  /// Reads a term as it is spelt, or as the number that it is; says whether it can.
  private func exactly(_ term: inout QueryTerm) throws -> Bool {
    _ = try exact(&term, homes(of: term.text)[0])
    if let other = store.numbers.otherSpelling(of: term.text) {
      var number = QueryTerm(text: other, count: 1)
      if try exact(&number, homes(of: other)[0]) {
        term.kind = .known
        term.readings += number.readings
      }
    }
    return term.kind == .known
  }

  /// Two neighbours of a query as one word, if a page has that: `hand off` where pages write `handoff`.
  func joined(_ one: [UInt16], _ other: [UInt16]) throws -> QueryTerm? {
    var term = QueryTerm(text: one + other, count: 1)
    return try exact(&term, homes(of: term.text)[0]) ? term : nil
  }

  /// Reads a term that needs no correction.
  func recognise(_ term: inout QueryTerm) throws {
    if try exactly(&term) { return }
    let parts = homes(of: term.text)
    if try inflection(&term, parts) { return }
    term.isValid = try parts.contains { try store.words($0).known.contains(term.text) }
    if term.isValid, term.text.count < Self.longBeginning { return }
    _ = try beginning(&term, parts)
  }

  private func exact(_ term: inout QueryTerm, _ part: Int) throws -> Bool {
    let words = try store.words(part).words
    guard let word = words.firstIndex(where: { $0.text == term.text }) else { return false }
    term.kind = .known
    term.isSpelt = !words[word].isHidden
    term.readings = [.init(part: part, list: words[word].list, word: word)]
    return true
  }

  /// An inflection that no page has: the word differs from a known one by usual endings. The longest shared stem wins.
  private func inflection(_ term: inout QueryTerm, _ parts: [Int]) throws -> Bool {
    let endings = store.endings
    var best = 0
    for part in parts {
      for (index, word) in try store.words(part).words.enumerated() where !word.isHidden {
        guard let shared = Inflection.sharedCount(word.text, term.text, endings: endings), shared > best else {
          continue
        }
        best = shared
        term.readings = [.init(part: part, list: word.list, word: index)]
      }
    }
    if best > 0 { term.kind = .known }
    return best > 0
  }

  /// The classes with most pages among the words that begin with the term.
  func beginning(_ term: inout QueryTerm, _ parts: [Int]) throws -> Bool {
    guard term.text.count >= 2 || Self.isDense(term.text) else { return false }
    var found: [(reading: QueryTerm.Reading, count: Int)] = []
    for part in parts {
      let words = try store.words(part)
      for (index, word) in words.words.enumerated() where !word.isHidden && word.text.starts(with: term.text) {
        if found.contains(where: { $0.reading.part == part && $0.reading.list == word.list }) { continue }
        found.append((.init(part: part, list: word.list, word: index), words.lists[word.list].pages.count))
      }
    }
    guard !found.isEmpty else { return false }
    let order = found.indices.sorted { (found[$1].count, $0) < (found[$0].count, $1) }
    term.kind = .beginning
    term.readings = order.prefix(Self.beginningLimit).map { found[$0].reading }
    return true
  }

  /// Of scripts without blanks one character begins words.
  private static func isDense(_ text: [UInt16]) -> Bool {
    text.first.flatMap { Unicode.Scalar($0) }.map(DenseRun.holds) ?? false
  }

  /// What a word that stands on every page may be the beginning of.
  func completions(of text: [UInt16]) throws -> [[UInt16]] {
    guard text.count >= Self.shortestPiece else { return [] }
    var term = QueryTerm(text: text, count: 1)
    _ = try beginning(&term, homes(of: text))
    return try term.readings.prefix(Self.offerLimit).map { try store.words($0.part).words[$0.word].text }
  }

  // MARK: Corrections

  /// A word that the index may mean instead.
  struct Candidate {
    var text: [UInt16]
    /// As `SlipDistance` counts.
    var distance: Int
    /// Bits of the number of its pages.
    var size: Int
    var isProtected: Bool
    /// Whether a cry for help is one with it in its place.
    var isExpected = false
  }

  /// Reads a term that nothing recognised as a slip. A valid word is none: what is like it is offered, as it is for a
  /// word that cannot be read.
  func correct(_ term: inout QueryTerm, in cry: CryForHelp) throws {
    let parts = homes(of: term.text)
    let distance = SlipDistance(from: term.text, sounds: store.manifest.sounds)
    var candidates: [Candidate] = []
    if distance.isOpen {
      candidates = try nearby(distance, parts)
      if store.manifest.isOneFile {
        let others = (0..<store.places.wordPartCount).filter { !parts.contains($0) }
        candidates += try nearby(distance, others)
      } else if !term.isValid, !candidates.contains(where: { $0.distance == SlipDistance.oneSlip }) {
        candidates += try nearbyBackwards(distance, &term)
      }
    }
    for index in candidates.indices {
      candidates[index].isExpected = cry.stays(with: candidates[index].text, for: term.text)
    }
    if !term.isValid {
      let allowed = candidates.filter {
        corrections.allowsSlip(term.text, for: $0.text, distance: $0.distance, isMedicine: $0.isProtected)
      }
      let choice = Self.choice(of: allowed, for: term.text)
      if choice?.distance != SlipDistance.oneSlip, try split(&term) { return }
      if let choice, try exact(&term, as: choice.text) { return }
    }
    term.near = try offers(candidates, for: term.text, parts)
  }

  private func nearby(_ distance: SlipDistance, _ parts: [Int]) throws -> [Candidate] {
    var result: [Candidate] = []
    for number in parts {
      let part = try store.words(number)
      for word in part.words where !word.isHidden {
        guard let distance = distance.to(word.text) else { continue }
        let size = IndexFormat.size(part.lists[word.list].pages.count)
        result.append(Candidate(text: word.text, distance: distance, size: size, isProtected: word.isProtected))
      }
    }
    return result
  }

  /// Candidates from the parts `r` that have words with the term's second half; these parts may know the term too.
  private func nearbyBackwards(_ distance: SlipDistance, _ term: inout QueryTerm) throws -> [Candidate] {
    var result: [Candidate] = []
    for number in store.places.reverseParts(of: term.text) {
      let part = try store.reversed(number)
      if part.known.contains(term.text) { term.isValid = true }
      for word in part.words {
        guard let distance = distance.to(word.text) else { continue }
        result.append(
          Candidate(text: word.text, distance: distance, size: word.size, isProtected: word.isProtected))
      }
    }
    return result
  }

  /// The nearest candidate. None where two protected words are equally near.
  static func choice(of candidates: [Candidate], for text: [UInt16]) -> Candidate? {
    let order = sorted(candidates, for: text)
    guard let best = order.first else { return nil }
    let rivals = order.filter { $0.isProtected && $0.distance == best.distance && $0.text != best.text }
    return best.isProtected && !rivals.isEmpty ? nil : best
  }

  /// The nearest first; among equals the one that is expected, then the one on most pages, then the same first letter, then byte order.
  private static func sorted(_ candidates: [Candidate], for text: [UInt16]) -> [Candidate] {
    candidates.sorted { one, other in
      if one.distance != other.distance { return one.distance < other.distance }
      if one.isExpected != other.isExpected { return one.isExpected }
      if one.size != other.size { return one.size > other.size }
      if (one.text.first == text.first) != (other.text.first == text.first) { return one.text.first == text.first }
      return one.text.lexicographicallyPrecedes(other.text)
    }
  }

  private func exact(_ term: inout QueryTerm, as text: [UInt16]) throws -> Bool {
    var corrected = QueryTerm(text: text, count: 1)
    guard try exact(&corrected, homes(of: text)[0]) else { return false }
    term.kind = .slip
    term.readings = corrected.readings
    return true
  }

  // MARK: Words that were written together

  /// In letters: what is shorter is found in too many words.
  static let shortestPiece = 3

  private func split(_ term: inout QueryTerm) throws -> Bool {
    for seam in try seams(of: term.text) {
      var pieces = [term.text[..<seam], term.text[seam...]].map { QueryTerm(text: Array($0), count: term.count) }
      for index in pieces.indices { _ = try exactly(&pieces[index]) }
      if pieces.allSatisfy({ $0.kind == .known }) {
        term.kind = .split
        term.pieces = pieces
        return true
      }
    }
    return false
  }

  /// Where a word may be two: between letters and digits, or behind a word that a page has, the longest first.
  private func seams(of text: [UInt16]) throws -> [Int] {
    let isDigit = text.map { (0x30...0x39).contains($0) }
    if let place = zip(isDigit, isDigit.dropFirst()).enumerated().first(where: { $1.0 != $1.1 })?.offset {
      return [place + 1]
    }
    let home = homes(of: text)[0]
    let words = Set(try store.words(home).words.lazy.filter { !$0.isHidden }.map(\.text))
    return stride(from: text.count - Self.shortestPiece, through: Self.shortestPiece, by: -1).filter {
      let left = Array(text[..<$0])
      return homes(of: left)[0] == home && words.contains(left)
    }
  }

  // MARK: Offers

  static let offerLimit = 3
  /// In letters: words that share fewer are not alike.
  private static let fewestShared = 4

  /// Words with pages that a person may have meant: those a slip away, then those that begin alike for half of the word
  /// at least, the longest shared beginning first.
  private func offers(_ candidates: [Candidate], for text: [UInt16], _ parts: [Int]) throws -> [[UInt16]] {
    var offers: [[UInt16]] = []
    for candidate in Self.sorted(candidates, for: text) where candidate.size > 0 && !offers.contains(candidate.text) {
      offers.append(candidate.text)
    }
    var found: [(text: [UInt16], shared: Int, size: Int)] = []
    for number in parts {
      let part = try store.words(number)
      for word in part.words where !word.isHidden && !offers.contains(word.text) {
        let size = IndexFormat.size(part.lists[word.list].pages.count)
        let shared = zip(word.text, text).prefix { $0 == $1 }.count
        if shared >= Self.fewestShared, shared * 2 >= text.count, size > 0 { found.append((word.text, shared, size)) }
      }
    }
    let order = found.indices.sorted {
      (found[$1].shared, found[$1].size, $0) < (found[$0].shared, found[$0].size, $1)
    }
    return Array((offers + order.map { found[$0].text }).prefix(Self.offerLimit))
  }
}
