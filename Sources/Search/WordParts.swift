/// The vocabulary cut into parts `w` of about the same size, each of many words.
struct WordParts {
  struct Part: Sendable {
    /// Decides, by byte order, whether a word lies in this part or an earlier one.
    var boundary: [UInt8]
    var steps: [WordStep] = []
    /// Those that a correction may lead to.
    var words: [[UInt16]] = []
    /// The posting lists of the part's classes, in the order in which they are opened.
    var lists: [Int?] = []
  }

  /// Bits of a part, some 2 kB at most: small enough to fetch for a word, large enough to say little about it.
  static let bitLimit = 18_000
  static let wordMinimum = 20
  /// Inflections further apart than this get a list each.
  private static let reach = 200
  private static let bitsOfWord = 20

  private(set) var parts: [Part] = []

  init(entries: [VocabularyEntry], lists: PostingLists, pageCount: Int) {
    let openUntil = Self.lastInflections(entries)
    let runs = ContentCuts(
      costs: Self.costs(entries, lists: lists, pageCount: pageCount),
      ranks: Self.ranks(entries, openUntil: openUntil), limit: Self.bitLimit, fewest: Self.wordMinimum
    ).runs()
    parts = (runs.isEmpty ? [0..<0] : runs).map { run in
      Part(entries[run], after: run.lowerBound > 0 ? entries[run.lowerBound - 1] : nil)
    }
  }

  /// The estimated bits of each entry; a list counts where its class is opened.
  private static func costs(_ entries: [VocabularyEntry], lists: PostingLists, pageCount: Int) -> [Int] {
    var lastPlace: [Int: Int] = [:]
    return entries.enumerated().map { place, entry in
      guard let list = entry.list else { return bitsOfWord }
      let isOpen = lastPlace.updateValue(place, forKey: list).map { place - $0 <= reach } ?? false
      return isOpen ? bitsOfWord : bitsOfWord + estimatedBits(lists.pageCount(of: list), pageCount)
    }
  }

  /// Any place between two words; better one that parts no inflections, then one with a short boundary, which makes the
  /// entry light, then the one whose word has the lowest hash.
  private static func ranks(_ entries: [VocabularyEntry], openUntil: [Int]) -> [UInt64?] {
    var open = -1
    return entries.indices.map { place in
      defer { open = max(open, openUntil[place]) }
      let anchor = entries[place].anchor
      guard place > 0, entries[place - 1].anchor != anchor else { return nil }
      let length = UInt64(separator(entries[place - 1].anchor.bytes, anchor.bytes).count)
      return (open >= place ? 1 << 63 : 0) | length << 56 | anchor.hash >> 8
    }
  }

  /// For each entry, the index of the last inflection of its class that is near enough to share its list.
  private static func lastInflections(_ entries: [VocabularyEntry]) -> [Int] {
    var next: [Int: Int] = [:]
    var result = Array(entries.indices)
    for index in entries.indices.reversed() {
      guard let list = entries[index].list else { continue }
      if let later = next[list], later - index <= reach { result[index] = result[later] }
      next[list] = index
    }
    return result
  }

  /// The shortest beginning of `next`, in whole characters, that sorts after `last`.
  static func separator(_ last: [UInt8], _ next: [UInt8]) -> [UInt8] {
    var end = min(zip(last, next).prefix { $0 == $1 }.count + 1, next.count)
    while end < next.count, next[end] & 0xC0 == 0x80 { end += 1 }
    return Array(next[..<end])
  }

  private static func estimatedBits(_ count: Int, _ pageCount: Int) -> Int {
    16 + count * (7 + IndexFormat.rice(count: count, pages: pageCount))
  }
}

extension WordParts.Part {
  /// - Parameter last: the entry before the part.
  fileprivate init(_ entries: ArraySlice<VocabularyEntry>, after last: VocabularyEntry?) {
    boundary =
      last.flatMap { last in entries.first.map { WordParts.separator(last.anchor.bytes, $0.anchor.bytes) } } ?? []
    var places: [Int: Int] = [:]
    var previous: [UInt8] = []
    let hidden = Set(entries.lazy.filter(\.isHidden).map(\.anchor))
    for entry in entries {
      if entry.isWord, !hidden.contains(entry.anchor) { words.append(entry.anchor.letters) }
      let known = entry.list.flatMap { places[$0] }.map { lists.count - $0 }
      let reference = known.flatMap { $0 <= IndexFormat.referenceLimit ? $0 : nil } ?? 0
      steps.append(WordStep(entry.bytes, after: previous, tail: reference))
      if reference == 0 {
        if let list = entry.list { places[list] = lists.count }
        lists.append(entry.list)
      }
      previous = entry.bytes
    }
  }
}
