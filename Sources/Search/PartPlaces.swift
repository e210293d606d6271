/// Which parts of an index a word is looked for in: that follows from the word and the boundaries alone.
struct PartPlaces: Sendable {
  private let wordBoundaries: [[UInt16]]
  private let reverseBoundaries: [[UInt16]]
  private let hasReverseParts: Bool

  /// - Parameters: the first words of the parts, without the first of each.
  init(wordBoundaries: [[UInt8]], reverseBoundaries: [[UInt8]], hasReverseParts: Bool) {
    self.wordBoundaries = wordBoundaries.map(Self.letters)
    self.reverseBoundaries = reverseBoundaries.map(Self.letters)
    self.hasReverseParts = hasReverseParts
  }

  var wordPartCount: Int { wordBoundaries.count + 1 }

  /// The part `w` that has `word` if any has, and the next one if words that begin with it may lie there.
  func homes(of word: [UInt16]) -> [Int] {
    let home = Self.place(of: word, among: wordBoundaries)
    let mayGoOn = home < wordBoundaries.count && wordBoundaries[home].starts(with: word)
    return mayGoOn ? [home, home + 1] : [home]
  }

  /// The parts `r` with words that have the second half of `word`, at most three.
  func reverseParts(of word: [UInt16]) -> [Int] {
    guard hasReverseParts else { return [] }
    let half = Array(word.reversed().prefix((word.count + 1) / 2))
    let first = Self.place(of: half, among: reverseBoundaries)
    let following = reverseBoundaries[first...].prefix { $0.starts(with: half) }.count
    return Array((first...first + following).prefix(3))
  }

  /// How many boundaries are at or before `word`.
  private static func place(of word: [UInt16], among boundaries: [[UInt16]]) -> Int {
    var (low, high) = (0, boundaries.count)
    while low < high {
      let middle = (low + high) / 2
      if word.lexicographicallyPrecedes(boundaries[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private static func letters(_ bytes: [UInt8]) -> [UInt16] { Array(String(decoding: bytes, as: UTF8.self).utf16) }
}
