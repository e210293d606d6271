/// A set of words numbered in the order of their arrival: open addressing with linear probing.
struct WordTable: Sendable {
  private(set) var words: [WordKey] = []
  /// The count is a power of two, at most half of them used.
  private var slots: [Slot] = Array(repeating: Slot(), count: 1024)

  /// A word's place. A short word, as most are, is told from all others without a look at `words`.
  private struct Slot {
    /// The word's first eight bytes.
    var head: UInt64 = 0
    /// `check` of the word; 0 in an empty slot.
    var check: UInt32 = 0
    var number: UInt32 = 0
  }

  /// The number of `word`, which joins the set if it is new.
  @inline(__always)
  mutating func number(of word: WordKey) -> Int {
    let (slot, found) = place(of: word)
    return found ?? insert(word, at: slot)
  }

  /// The number of `word`, or nil.
  func find(_ word: WordKey) -> Int? { place(of: word).number }

  /// The slot that holds `word` and its number, or the empty slot that would.
  @inline(__always)
  private func place(of word: WordKey) -> (slot: Int, number: Int?) {
    let hash = word.hash
    let check = Self.check(word, hash)
    let mask = slots.count &- 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while true {
      let slot = slots[place]
      if slot.check == 0 { return (place, nil) }
      if slot.check == check, slot.head == word.parts.0, word.count <= 8 || words[Int(slot.number)] == word {
        return (place, Int(slot.number))
      }
      place = (place &+ 1) & mask
    }
  }

  /// The length of a word of up to eight bytes, for others a part of the hash that is no length.
  @inline(__always)
  private static func check(_ word: WordKey, _ hash: UInt64) -> UInt32 {
    word.count <= 8
      ? UInt32(truncatingIfNeeded: word.count) : UInt32(truncatingIfNeeded: hash &>> 32) | 0x8000_0000
  }

  @inline(never)
  private mutating func insert(_ word: WordKey, at slot: Int) -> Int {
    let number = words.count
    words.append(word)
    slots[slot] = Slot(
      head: word.parts.0, check: Self.check(word, word.hash), number: UInt32(truncatingIfNeeded: number))
    if words.count * 2 > slots.count { grow() }
    return number
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.check != 0 { slots[place(of: words[Int(slot.number)]).slot] = slot }
  }
}
