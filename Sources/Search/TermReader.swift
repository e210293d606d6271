/// Makes out what each word of a query stands for.
///
/// Every step looks at parts that follow from the word and the manifest alone, never at what happens to be loaded, so
/// that a query has one answer. The browser takes the same steps in the same order, in
/// `Templates/assets/search/50-terms.js` and `52-corrections.js`.
struct TermReader {
  static let beginningLimit = 5

  let store: PartStore
  let corrections: CorrectionGuard

  // MARK: Where to look

  /// The part that has `word` if any has, and the next one if words that begin with it may lie there.
  func homes(of word: [UInt16]) -> [Int] {
    let home = Self.place(of: word, among: boundaries)
    let mayGoOn = home < boundaries.count && boundaries[home].starts(with: word)
    return mayGoOn ? [home, home + 1] : [home]
  }

  private var boundaries: [[UInt16]] { store.manifest.wordBoundaries.map { Self.letters($0) } }

  private static func letters(_ bytes: [UInt8]) -> [UInt16] { Array(String(decoding: bytes, as: UTF8.self).utf16) }

  /// How many boundaries are at or before `word`.
  private static func place(of word: [UInt16], among boundaries: [[UInt16]]) -> Int {
    boundaries.firstIndex { word.lexicographicallyPrecedes($0) } ?? boundaries.count
  }

  // MARK: Words that are known

  /// Reads a term only as it is spelt.
  func recogniseExactly(_ term: inout QueryTerm) throws {
    _ = try exact(&term, homes(of: term.text)[0])
  }

  /// Reads a term that needs no correction.
  func recognise(_ term: inout QueryTerm) throws {
    let parts = homes(of: term.text)
    if try exact(&term, parts[0]) { return }
    if try inflection(&term, parts) { return }
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
    let endings = Set(store.manifest.endings.map { Self.letters($0) } + [[]])
    var best = 0
    for part in parts {
      for (index, word) in try store.words(part).words.enumerated() where !word.isHidden {
        let shared = Self.sharedCount(word.text, term.text)
        if shared > best, shared >= 3, shared * 2 >= term.text.count, endings.contains(Array(word.text[shared...])),
          endings.contains(Array(term.text[shared...]))
        {
          best = shared
          term.readings = [.init(part: part, list: word.list, word: index)]
        }
      }
    }
    if best > 0 { term.kind = .known }
    return best > 0
  }

  /// The classes with most pages among the words that begin with the term.
  func beginning(_ term: inout QueryTerm, _ parts: [Int]) throws -> Bool {
    guard term.text.count >= 2 else { return false }
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

  // MARK: Corrections

  /// A word that the index may mean instead.
  struct Candidate {
    var text: [UInt16]
    var distance: Int
    /// Bits of the number of its pages.
    var size: Int
    var isProtected: Bool
  }

  /// Reads a term that nothing recognised: first as a slip, then by its beginning.
  func correct(_ term: inout QueryTerm) throws {
    let parts = homes(of: term.text)
    let limit = EditDistance.slipLimit(term.text.count)
    if limit > 0 {
      var candidates = try nearby(term.text, parts, limit: limit)
      if !candidates.contains(where: { $0.distance == 1 }) || store.manifest.isOneFile {
        candidates += try elsewhere(term.text, besides: parts, limit: limit)
      }
      let allowed = candidates.filter {
        corrections.allowsSlip(
          term.text, for: $0.text, distance: $0.distance, isMedicine: $0.isProtected)
      }
      if let word = Self.choice(of: allowed, for: term.text) {
        if try exact(&term, as: word) { return }
      }
      if candidates.contains(where: \.isProtected) { return }
    }
    try likeness(&term, parts)
  }

  private func nearby(_ text: [UInt16], _ parts: [Int], limit: Int) throws -> [Candidate] {
    var result: [Candidate] = []
    for number in parts {
      let part = try store.words(number)
      for word in part.words where !word.isHidden {
        let distance = EditDistance.between(word.text, text, limit: limit)
        if distance <= limit {
          let size = IndexFormat.size(part.lists[word.list].pages.count)
          result.append(Candidate(text: word.text, distance: distance, size: size, isProtected: word.isProtected))
        }
      }
    }
    return result
  }

  /// Candidates from the parts `r` that have words with the term's second half; from all words in a single file.
  private func elsewhere(_ text: [UInt16], besides parts: [Int], limit: Int) throws -> [Candidate] {
    let manifest = store.manifest
    if manifest.isOneFile {
      return try nearby(text, (0...manifest.wordBoundaries.count).filter { !parts.contains($0) }, limit: limit)
    }
    var result: [Candidate] = []
    for number in reverseParts(of: text) {
      for word in try store.reversed(number).words {
        let distance = EditDistance.between(word.text, text, limit: limit)
        if distance <= limit {
          result.append(
            Candidate(text: word.text, distance: distance, size: word.size, isProtected: word.isProtected))
        }
      }
    }
    return result
  }

  /// At most three.
  func reverseParts(of text: [UInt16]) -> [Int] {
    guard store.manifest.reversePartCount > 0 else { return [] }
    let half = Array(text.reversed().prefix((text.count + 1) / 2))
    let boundaries = store.manifest.reverseBoundaries.map { Self.letters($0) }
    let first = Self.place(of: half, among: boundaries)
    let following = boundaries[first...].prefix { $0.starts(with: half) }.count
    return Array((first...first + following).prefix(3))
  }

  /// The nearest candidate; among equals the one on most pages, then the same first letter, then byte order. None where
  /// two protected words are equally near.
  static func choice(of candidates: [Candidate], for text: [UInt16]) -> [UInt16]? {
    let order = candidates.sorted { one, other in
      if one.distance != other.distance { return one.distance < other.distance }
      if one.size != other.size { return one.size > other.size }
      if (one.text.first == text.first) != (other.text.first == text.first) { return one.text.first == text.first }
      return one.text.lexicographicallyPrecedes(other.text)
    }
    guard let best = order.first else { return nil }
    let rivals = order.filter { $0.isProtected && $0.distance == best.distance && $0.text != best.text }
    return best.isProtected && !rivals.isEmpty ? nil : best.text
  }

  private func exact(_ term: inout QueryTerm, as text: [UInt16]) throws -> Bool {
    var corrected = QueryTerm(text: text, count: 1)
    guard try exact(&corrected, homes(of: text)[0]) else { return false }
    term.kind = .slip
    term.readings = corrected.readings
    return true
  }

  /// The word that shares the longest beginning, at least four letters and three fifths of the term.
  private func likeness(_ term: inout QueryTerm, _ parts: [Int]) throws {
    var best = (shared: max(3, (term.text.count * 3 + 4) / 5 - 1), size: 0)
    for number in parts {
      let part = try store.words(number)
      for (index, word) in part.words.enumerated() where !word.isHidden && !word.isProtected {
        let rank = (
          shared: Self.sharedCount(word.text, term.text), size: IndexFormat.size(part.lists[word.list].pages.count)
        )
        let isBetter =
          rank.shared > best.shared
          || rank.shared == best.shared && rank.size > best.size && term.kind == .likeness
        if isBetter, corrections.allowsLikeness(to: word.text) {
          best = rank
          term.kind = .likeness
          term.readings = [.init(part: number, list: word.list, word: index)]
        }
      }
    }
  }

  // MARK: Suggestions

  /// Words with pages that begin with at least the same two letters; the longest shared beginning first.
  func nearest(_ text: [UInt16], limit: Int) throws -> [[UInt16]] {
    var found: [(text: [UInt16], shared: Int, size: Int)] = []
    for number in homes(of: text) {
      let part = try store.words(number)
      for word in part.words where !word.isHidden {
        let size = IndexFormat.size(part.lists[word.list].pages.count)
        let shared = Self.sharedCount(word.text, text)
        if shared >= 2, size > 0 { found.append((word.text, shared, size)) }
      }
    }
    let order = found.indices.sorted {
      (found[$1].shared, found[$1].size, $0) < (found[$0].shared, found[$0].size, $1)
    }
    return order.prefix(limit).map { found[$0].text }
  }

  private static func sharedCount(_ one: [UInt16], _ other: [UInt16]) -> Int {
    zip(one, other).prefix { $0 == $1 }.count
  }
}
