/// A set of words numbered in the order of their arrival: open addressing with linear probing.
struct WordTable: Sendable {
  private(set) var words: [WordKey] = []
  /// Word numbers plus one; 0 is an empty slot. The count is a power of two, at most two thirds full.
  private var slots: [UInt32] = Array(repeating: 0, count: 1024)

  /// The number of `word`, which joins the set if it is new.
  @inline(__always)
  mutating func number(of word: WordKey) -> Int {
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: word.hash) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot]) &- 1
      if words[number] == word { return number }
      slot = (slot &+ 1) & mask
    }
    return insert(word, at: slot)
  }

  /// The number of `word`, or nil.
  func find(_ word: WordKey) -> Int? {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: word.hash) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if words[number] == word { return number }
      slot = (slot + 1) & mask
    }
    return nil
  }

  @inline(never)
  private mutating func insert(_ word: WordKey, at slot: Int) -> Int {
    words.append(word)
    slots[slot] = UInt32(words.count)
    if words.count * 3 > slots.count * 2 { grow() }
    return words.count - 1
  }

  private mutating func grow() {
    let mask = slots.count * 2 - 1
    slots = Array(repeating: 0, count: slots.count * 2)
    for (number, word) in words.enumerated() {
      var slot = Int(truncatingIfNeeded: word.hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(number + 1)
    }
  }
}
