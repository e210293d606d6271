/// The vocabulary cut into parts `w` of about the same size, each of many words.
struct WordParts {
  struct Part: Sendable {
    /// Decides, by byte order, whether a word lies in this part or an earlier one.
    var boundary: [UInt8]
    var steps: [WordStep] = []
    /// The posting lists of the part's classes, in the order in which they are opened.
    var lists: [Int?] = []
  }

  /// About 3 kB compressed: small enough to fetch for a word, large enough to say little about it.
  static let bitTarget = 22_000
  static let wordMinimum = 32
  /// Inflections further apart than this get a list each.
  private static let reach = 200

  private(set) var parts: [Part] = []

  init(entries: [VocabularyEntry], lists: PostingLists, pageCount: Int) {
    let openUntil = Self.lastInflections(entries)
    var part = Part(boundary: [])
    var places: [Int: Int] = [:]
    var bits = 0
    var open = 0
    var previous: VocabularyEntry?
    for (index, entry) in entries.enumerated() {
      let mayCut = previous?.anchor != entry.anchor && part.steps.count >= Self.wordMinimum
      if mayCut, bits > Self.bitTarget, open < index || bits > Self.bitTarget * 3 / 2, let last = previous {
        parts.append(part)
        part = Part(boundary: Self.separator(last.anchor.bytes, entry.anchor.bytes))
        (places, bits, previous) = ([:], 0, nil)
      }
      let known = entry.list.flatMap { places[$0] }.map { part.lists.count - $0 }
      let reference = known.flatMap { $0 <= IndexFormat.referenceLimit ? $0 : nil } ?? 0
      part.steps.append(WordStep(entry.bytes, after: previous?.bytes ?? [], tail: reference))
      bits += 20
      if reference == 0 {
        if let list = entry.list {
          places[list] = part.lists.count
          bits += Self.estimatedBits(lists.pageCount(of: list), pageCount)
        }
        part.lists.append(entry.list)
      }
      open = max(open, openUntil[index])
      previous = entry
    }
    parts.append(part)
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
