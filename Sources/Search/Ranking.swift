/// Adds up the scores of pages. All numbers are whole, so that every reader gets the same sums.
struct Ranking {
  /// One posting list and its weight. Lists of one group stand for one word: a page gets the best of them.
  struct Source {
    var list: WordPart.PostingList
    /// In sixteenths.
    var weight: Int
  }

  private var scores: [Int: Int] = [:]
  private var groups: [[Source]] = []

  mutating func add(_ group: [Source]) {
    groups.append(group)
    addWithoutPassages(group)
  }

  /// Adds what says nothing of where on a page the answer stands.
  mutating func addWithoutPassages(_ group: [Source]) {
    for (page, score) in Self.best(of: group) { scores[page, default: 0] += score }
  }

  private static func best(of group: [Source]) -> [Int: Int] {
    var best: [Int: Int] = [:]
    for source in group {
      for (page, value) in zip(source.list.pages, source.list.values) {
        best[page] = max(best[page] ?? 0, source.score(value))
      }
    }
    return best
  }

  var count: Int { scores.count }

  /// Best first; equals in page order.
  /// - Parameter all: those too that have little to do with the query.
  func top(_ limit: Int, all: Bool, where isWanted: (Int) -> Bool) -> [(page: Int, score: Int)] {
    let order = scores.filter { isWanted($0.key) }.map { (page: $0.key, score: $0.value) }
      .sorted { ($1.score, $0.page) < ($0.score, $1.page) }
    return order.prefix(all ? order.count : Self.relevantCount(order.map(\.score))).prefix(max(limit, 0)).map { $0 }
  }

  /// How many results of these scores, best first, have to do with the query: three, and as many as score three tenths of
  /// the best. On XQuAD and CISI a list that ends there is as good as one of ten to the fourth place of nDCG@10, and half
  /// as long on the former.
  private static func relevantCount(_ scores: [Int]) -> Int {
    guard let best = scores.first else { return 0 }
    return max(min(3, scores.count), scores.prefix { $0 * 10 >= best * 3 }.count)
  }

  /// The passage of `page` that most of the score stands in; the first among equals.
  func passage(of page: Int) -> Int {
    var votes = [Int](repeating: 0, count: IndexFormat.lastPassage + 1)
    for source in groups.joined() {
      guard let place = source.list.place(of: page) else { continue }
      votes[source.list.values[place] & 15] += source.score(source.list.values[place])
    }
    var best = 0
    for passage in votes.indices where votes[passage] > votes[best] { best = passage }
    return best
  }
}

extension Ranking.Source {
  func score(_ value: Int) -> Int { weight * list.scale * (value >> 4) }
}

extension WordPart.PostingList {
  /// - Complexity: O(log n).
  func place(of page: Int) -> Int? {
    var low = 0
    var high = pages.count
    while low < high {
      let middle = (low + high) / 2
      if pages[middle] < page { low = middle + 1 } else { high = middle }
    }
    return low < pages.count && pages[low] == page ? low : nil
  }
}
