extension RandomAccessCollection where Index == Int {
  /// The index of the first element that fulfils a condition, where all behind it do too; `endIndex` where none does.
  /// - Complexity: O(log n).
  public func partitionPoint(_ isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
