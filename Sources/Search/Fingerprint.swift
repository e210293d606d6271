/// What stands for a word or a phrase where its letters would take too much room.
enum Fingerprint {
  /// FNV-1a over UTF-16, below `count` times 2^`bits`; `count` is 1 at least.
  static func of(_ letters: [UInt16], among count: Int, bits: Int) -> Int {
    Int(letters.reduce(0x811C_9DC5 as UInt32) { ($0 ^ UInt32($1)) &* 0x0100_0193 }) % (count << bits)
  }
}
