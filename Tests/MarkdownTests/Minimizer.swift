/// Makes a failing document small: removes ever shorter runs of bytes as long as it still fails.
enum Minimizer {
  static func minimize(_ document: [UInt8], fails: ([UInt8]) -> Bool) -> [UInt8] {
    var smallest = document
    var length = max(smallest.count / 2, 1)
    while true {
      let before = smallest.count
      var start = 0
      while start < smallest.count {
        var shorter = smallest
        shorter.removeSubrange(start..<min(start + length, smallest.count))
        if fails(shorter) { smallest = shorter } else { start += length }
      }
      if length > 1 { length /= 2 } else if smallest.count == before { return smallest }
    }
  }
}
