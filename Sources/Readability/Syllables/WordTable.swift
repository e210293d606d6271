/// Numbers from 1 to 15 by words. Every word of every page is looked up here, and most in vain: a dictionary, which mixes each
/// key anew and takes several times the room, is several times as slow.
struct WordTable: Sendable {
  /// Each is the hash of a word, with its number in place of the last four bits, at the first free slot from where the hash
  /// points to; 0 is free. A power of two.
  private var entries: [UInt64] = Array(repeating: 0, count: 16)
  private var count = 0

  private static let numberBits: UInt64 = 15

  subscript(word: WordHash) -> Int? {
    let entry = entries[slot(of: word.value)]
    return entry == 0 ? nil : Int(entry & Self.numberBits)
  }

  mutating func set(_ word: WordHash, to number: Int) {
    // A third of them stays free, so that the next free one is near.
    if count * 3 >= entries.count * 2 { grow() }
    let slot = slot(of: word.value)
    if entries[slot] == 0 { count += 1 }
    entries[slot] = word.value & ~Self.numberBits | UInt64(clamping: min(max(number, 1), 15))
  }

  /// Where a word stands or would stand.
  private func slot(of word: UInt64) -> Int {
    let last = entries.count - 1
    var slot = Int(truncatingIfNeeded: word >> 4) & last
    while entries[slot] != 0, (entries[slot] ^ word) > Self.numberBits { slot = (slot + 1) & last }
    return slot
  }

  private mutating func grow() {
    let old = entries
    entries = Array(repeating: 0, count: old.count * 2)
    for entry in old where entry != 0 { entries[slot(of: entry)] = entry }
  }
}
