/// For every class of words, the pages that have it: in page order, all classes in one pair of arrays.
struct PostingLists: Sendable {
  /// 0-based numbers of pages.
  var pages: [UInt32]
  /// As `PageTally.packed` until `Impacts` replaces the occurrences by levels.
  var values: [UInt16]
  /// Where each class begins in the two; one more entry than there are classes.
  var starts: [Int]
  /// 6-bit scale of each class.
  var scales: [UInt8] = []

  func range(_ number: Int) -> Range<Int> { starts[number]..<starts[number + 1] }

  /// Turns the parts' page-by-page lists around.
  /// - Parameter numbers: for each part, the class in the whole index of each class of the part.
  init(parts: [SearchIndexPart], numbers: [[UInt32]], classCount: Int) {
    var ends = [Int](repeating: 0, count: classCount + 1)
    for (part, numbers) in zip(parts, numbers) {
      for number in part.classes { ends[Int(numbers[Int(number)]) + 1] += 1 }
    }
    for number in 0..<classCount { ends[number + 1] += ends[number] }
    starts = ends
    pages = Array(repeating: 0, count: ends[classCount])
    values = Array(repeating: 0, count: ends[classCount])
    var page: UInt32 = 0
    for (part, numbers) in zip(parts, numbers) {
      var entry = 0
      for indexed in part.pages {
        for _ in 0..<indexed.classCount {
          let number = Int(numbers[Int(part.classes[entry])])
          let place = ends[number]
          ends[number] = place &+ 1
          pages[place] = page
          values[place] = part.counts[entry]
          entry &+= 1
        }
        page += 1
      }
    }
  }

  /// Adds a class whose levels are known.
  mutating func append(_ entries: [(page: UInt32, value: UInt16)], scale: UInt8) {
    for entry in entries {
      pages.append(entry.page)
      values.append(entry.value)
    }
    starts.append(pages.count)
    scales.append(scale)
  }
}
