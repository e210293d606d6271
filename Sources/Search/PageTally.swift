/// Counts the words of one page at a time. A word's class stands for all inflections of its stem.
struct PageTally: Sendable {
  private struct Entry {
    /// 1-based number of the page that the counts belong to.
    var page: UInt32 = 0
    /// In halves, as `FieldWeights`.
    var total: UInt16 = 0
    var inPassage: UInt16 = 0
    var inBest: UInt16 = 0
    var passage: UInt8 = 0
    var best: UInt8 = 0
  }

  private var entries: [Entry] = []
  private var page: UInt32 = 0
  /// The classes that the page has, in the order of their first occurrence.
  private(set) var classes: [UInt32] = []

  mutating func beginPage() {
    page += 1
    classes.removeAll(keepingCapacity: true)
  }

  /// Counts one occurrence of each of these classes in one passage.
  mutating func add(_ numbers: Span<UInt32>, weight: Int, passage: Int, classCount: Int) {
    if classCount > entries.count { grow(to: classCount) }
    let weight = UInt16(truncatingIfNeeded: weight)
    let passage = UInt8(truncatingIfNeeded: passage)
    let page = self.page
    var met: [UInt32] = []
    swap(&met, &classes)
    defer { swap(&met, &classes) }
    var entries = self.entries.mutableSpan
    for index in numbers.indices {
      let number = numbers[index]
      var entry = entries[Int(number)]
      if entry.page != page {
        entry = Entry(page: page, passage: passage, best: passage)
        met.append(number)
      }
      if entry.passage != passage {
        entry.passage = passage
        entry.inPassage = 0
      }
      if entry.total < Self.mostOccurrences { entry.total &+= weight }
      if entry.inPassage < Self.mostOccurrences { entry.inPassage &+= weight }
      if entry.inPassage > entry.inBest {
        entry.inBest = entry.inPassage
        entry.best = entry.passage
      }
      entries[Int(number)] = entry
    }
  }

  private static let mostOccurrences: UInt16 = 4000

  /// Occurrences in the high 12 bits, in halves; the passage that has most of them in the low 4.
  @inline(__always)
  func packed(_ number: UInt32) -> UInt16 {
    let entry = entries[Int(number)]
    return entry.total &<< 4 | UInt16(entry.best)
  }

  @inline(never)
  private mutating func grow(to count: Int) {
    entries += Array(repeating: Entry(), count: max(1024, count - entries.count, entries.count))
  }
}
