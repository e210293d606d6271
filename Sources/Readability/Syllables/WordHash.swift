/// A word as tables know it: 64 bits of its letters (FNV-1a), which no two words of a language share but by a chance of one
/// in billions. Letters are added one after another, so a word's beginnings are known on the way to its end.
struct WordHash: Equatable, Sendable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  mutating func add(_ letter: UInt8) { value = (value ^ UInt64(letter)) &* 0x100_0000_01B3 }
}
