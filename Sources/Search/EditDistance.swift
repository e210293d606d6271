/// How many slips lie between two words: letters left out, put in, mistaken, or swapped with a neighbour (optimal string
/// alignment).
enum EditDistance {
  /// How many slips a correction forgives in a word of so many letters.
  static func slipLimit(_ letters: Int) -> Int { letters >= 8 ? 2 : letters >= 4 ? 1 : 0 }

  /// The distance, or any number above `limit`.
  /// - Complexity: O(m·n).
  static func between(_ one: [UInt16], _ other: [UInt16], limit: Int) -> Int {
    if abs(one.count - other.count) > limit { return limit + 1 }
    var beforeLast: [Int] = []
    var last = Array(0...other.count)
    for i in 0..<one.count {
      var row = [i + 1]
      for j in 0..<other.count {
        var least = min(last[j + 1] + 1, row[j] + 1, last[j] + (one[i] == other[j] ? 0 : 1))
        if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] { least = min(least, beforeLast[j - 1] + 1) }
        row.append(least)
      }
      if row.allSatisfy({ $0 > limit }) { return limit + 1 }
      (beforeLast, last) = (last, row)
    }
    return last[other.count]
  }
}
