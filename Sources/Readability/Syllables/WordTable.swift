/// Numbers by words. Every word of every page is looked up here, and most in vain: a dictionary, which mixes each key anew,
/// takes several times as long.
struct WordTable: Sendable {
  private struct Entry {
    let word: WordHash
    var number: Int
  }

  /// Each at the first free slot from where the lowest bits of its word point to; their count is a power of two.
  private var entries: [Entry?] = Array(repeating: nil, count: 16)
  private var count = 0

  subscript(word: WordHash) -> Int? { entries[slot(of: word)]?.number }

  mutating func set(_ word: WordHash, to number: Int) {
    // Half of them stay free, so that the next free one is near.
    if count * 2 >= entries.count { grow() }
    let slot = slot(of: word)
    if entries[slot] == nil { count += 1 }
    entries[slot] = Entry(word: word, number: number)
  }

  /// Where a word stands or would stand.
  private func slot(of word: WordHash) -> Int {
    let last = entries.count - 1
    var slot = Int(truncatingIfNeeded: word.value) & last
    while let entry = entries[slot], entry.word != word { slot = (slot + 1) & last }
    return slot
  }

  private mutating func grow() {
    let old = entries
    entries = Array(repeating: nil, count: old.count * 2)
    for case let entry? in old { entries[slot(of: entry.word)] = entry }
  }
}
