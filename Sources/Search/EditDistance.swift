/// How many slips lie between two words: letters left out, put in, mistaken, or swapped with a neighbour (optimal string
/// alignment).
enum EditDistance {
  /// How many slips a correction forgives in a word of so many letters.
  static func slipLimit(_ letters: Int) -> Int { letters >= 8 ? 2 : letters >= 4 ? 1 : 0 }

  /// The distance, or any number above `limit`.
  /// - Complexity: O(m·n) in what lies between a shared beginning and a shared end.
  static func between(_ one: [UInt16], _ other: [UInt16], limit: Int) -> Int {
    if abs(one.count - other.count) > limit { return limit + 1 }
    let shortest = min(one.count, other.count)
    var start = 0
    while start < shortest, one[start] == other[start] { start += 1 }
    var end = 0
    while end < shortest - start, one[one.count - 1 - end] == other[other.count - 1 - end] { end += 1 }
    return between(one[start..<one.count - end], other[start..<other.count - end], limit: limit)
  }

  private static func between(_ one: ArraySlice<UInt16>, _ other: ArraySlice<UInt16>, limit: Int) -> Int {
    if one.isEmpty || other.isEmpty { return max(one.count, other.count) }
    var beforeLast: [Int] = []
    var last = Array(0...other.count)
    for (i, letter) in one.enumerated() {
      var row = [i + 1]
      row.reserveCapacity(last.count)
      for (j, otherLetter) in other.enumerated() {
        var least = min(last[j + 1] + 1, row[j] + 1, last[j] + (letter == otherLetter ? 0 : 1))
        if i > 0, j > 0, letter == other[other.startIndex + j - 1], one[one.startIndex + i - 1] == otherLetter {
          least = min(least, beforeLast[j - 1] + 1)
        }
        row.append(least)
      }
      if row.allSatisfy({ $0 > limit }) { return limit + 1 }
      (beforeLast, last) = (last, row)
    }
    return last[other.count]
  }
}
