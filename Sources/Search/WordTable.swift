/// A set of words numbered in the order of their arrival: open addressing with linear probing.
struct WordTable: Sendable {
  private(set) var words: [WordKey] = []
  /// A word's number plus one, and above it 32 bits of its hash; 0 is an empty slot. The count is a power of two, at most
  /// half of them used.
  private var slots: [UInt64] = Array(repeating: 0, count: 1024)

  /// The number of `word`, which joins the set if it is new.
  @inline(__always)
  mutating func number(of word: WordKey) -> Int {
    let hash = word.hash
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let found = slots[slot]
      if (found ^ hash) &>> 32 == 0 {
        let number = Int(truncatingIfNeeded: found & 0xFFFF_FFFF) &- 1
        if words[number] == word { return number }
      }
      slot = (slot &+ 1) & mask
    }
    return insert(word, hash, at: slot)
  }

  /// The number of `word`, or nil.
  func find(_ word: WordKey) -> Int? {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: word.hash) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot] & 0xFFFF_FFFF) - 1
      if words[number] == word { return number }
      slot = (slot + 1) & mask
    }
    return nil
  }

  @inline(never)
  private mutating func insert(_ word: WordKey, _ hash: UInt64, at slot: Int) -> Int {
    words.append(word)
    slots[slot] = hash & ~0xFFFF_FFFF | UInt64(words.count)
    if words.count * 2 > slots.count { grow() }
    return words.count - 1
  }

  private mutating func grow() {
    let mask = slots.count * 2 - 1
    slots = Array(repeating: 0, count: slots.count * 2)
    for (number, word) in words.enumerated() {
      var slot = Int(truncatingIfNeeded: word.hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = word.hash & ~0xFFFF_FFFF | UInt64(number + 1)
    }
  }
}
