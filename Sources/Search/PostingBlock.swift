/// The pages that have one class of words.
struct ClassPostings {
  /// 0-based numbers of pages, ascending.
  let pages: ArraySlice<UInt32>
  /// For each page the level in bits 4...7 and the passage in bits 0...3.
  let values: ArraySlice<UInt16>
  /// 6-bit scale.
  let scale: UInt8

  /// Of a word that is known but stands on no page.
  static let none = ClassPostings(pages: [], values: [], scale: 0)
}

/// The lists of some classes in one pair of arrays.
struct PostingBlock: Sendable {
  /// 0-based numbers of pages, in page order within each class.
  var pages: [UInt32] = []
  /// As `PageTally.packed` until `Impacts` replaces the occurrences by levels.
  var values: [UInt16] = []
  /// Where each class begins in the two; one more entry than there are classes.
  var starts = [0]
  /// 6-bit scale of each class.
  var scales: [UInt8] = []

  var count: Int { starts.count - 1 }

  func range(_ place: Int) -> Range<Int> { starts[place]..<starts[place + 1] }

  subscript(place: Int) -> ClassPostings {
    ClassPostings(pages: pages[range(place)], values: values[range(place)], scale: scales[place])
  }

  init() {}

  /// Turns the parts' page-by-page lists around, for some classes of the whole index.
  init(classes: Range<Int>, parts: [SearchIndexPart], numbers: [[UInt32]]) {
    var ends = [Int](repeating: 0, count: classes.count + 1)
    for (part, numbers) in zip(parts, numbers) {
      for (number, count) in zip(numbers, part.pagesOfClass) where classes.contains(Int(number)) {
        ends[Int(number) - classes.lowerBound + 1] += count
      }
    }
    for place in 0..<classes.count { ends[place + 1] += ends[place] }
    starts = ends
    pages = Array(repeating: 0, count: ends[classes.count])
    values = Array(repeating: 0, count: ends[classes.count])
    var page: UInt32 = 0
    for (part, numbers) in zip(parts, numbers) {
      var entry = 0
      for indexed in part.pages {
        for entry in entry..<entry + indexed.classCount {
          let place = Int(numbers[Int(part.classes[entry])]) - classes.lowerBound
          guard place >= 0, place < classes.count else { continue }
          pages[ends[place]] = page
          values[ends[place]] = part.counts[entry]
          ends[place] += 1
        }
        entry += indexed.classCount
        page += 1
      }
    }
  }

  mutating func append(_ entries: [(page: UInt32, value: UInt16)], scale: UInt8) {
    for entry in entries {
      pages.append(entry.page)
      values.append(entry.value)
    }
    starts.append(pages.count)
    scales.append(scale)
  }
}
