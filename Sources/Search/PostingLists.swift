internal import Parallelism

/// For every class of words, the pages that have it.
///
/// Classes lie in blocks, which are made at the same time. Each reads the parts' page-by-page lists from end to end, so
/// there are no more of them than tasks.
struct PostingLists: Sendable {
  private static let smallestBlock = 4_096

  private let classesInBlock: Int
  /// All but the last hold `classesInBlock` classes.
  private(set) var blocks: [PostingBlock]

  /// - Parameters:
  ///   - numbers: for each part, the class in the whole index of each class of the part.
  ///   - impacts: what replaces the parts' occurrences by levels.
  init(parts: [SearchIndexPart], numbers: [[UInt32]], classCount: Int, impacts: Impacts, jobs: Int) async {
    let size = max(Self.smallestBlock, (classCount + jobs - 1) / jobs)
    classesInBlock = size
    blocks = await parallelMap(count: (classCount + size - 1) / size, jobs: jobs, chunk: 1) { number in
      let classes = number * size..<min((number + 1) * size, classCount)
      var block = PostingBlock(classes: classes, parts: parts, numbers: numbers)
      impacts.apply(to: &block)
      impacts.prune(&block)
      return block
    }
  }

  /// How many classes there are.
  var count: Int {
    guard let last = blocks.last else { return 0 }
    return (blocks.count - 1) * classesInBlock + last.count
  }

  subscript(number: Int) -> ClassPostings {
    let (block, place) = number.quotientAndRemainder(dividingBy: classesInBlock)
    return blocks[block][place]
  }

  /// How many pages have a class.
  func pageCount(of number: Int) -> Int {
    let (block, place) = number.quotientAndRemainder(dividingBy: classesInBlock)
    return blocks[block].range(place).count
  }

  /// Adds a class whose levels are known.
  mutating func append(_ entries: [(page: UInt32, value: UInt16)], scale: UInt8) {
    if blocks.last.map({ $0.count == classesInBlock }) ?? true { blocks.append(PostingBlock()) }
    blocks[blocks.count - 1].append(entries, scale: scale)
  }
}
