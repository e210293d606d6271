/// Cuts a sorted list into runs of about the same cost: what costs too much is divided at the best place near its middle,
/// and its halves likewise. What makes a place good is its own, so an edit moves at most the cuts beside it; counting
/// from the beginning would move every cut behind it.
struct ContentCuts {
  /// Of the elements before each place.
  private let sums: [Int]
  private let ranks: [UInt64?]
  private let limit: Int
  private let fewest: Int

  /// - Parameters:
  ///   - costs: of each element.
  ///   - ranks: how good it is that a run begins with an element, the lowest being the best; nil where none may.
  ///   - limit: what a run may cost; more where it cannot be divided.
  ///   - fewest: elements of a run.
  init(costs: [Int], ranks: [UInt64?], limit: Int, fewest: Int) {
    sums = costs.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
    self.ranks = ranks
    self.limit = limit
    self.fewest = fewest
  }

  func runs() -> [Range<Int>] { ranks.isEmpty ? [] : runs(in: 0..<ranks.count) }

  private func runs(in run: Range<Int>) -> [Range<Int>] {
    guard sums[run.upperBound] - sums[run.lowerBound] > limit, let place = place(in: run) else { return [run] }
    return runs(in: run.lowerBound..<place) + runs(in: place..<run.upperBound)
  }

  /// The best place in the middle third of the cost; anywhere where there is none.
  private func place(in run: Range<Int>) -> Int? {
    guard run.count >= 2 * fewest else { return nil }
    let places = run.lowerBound + fewest...run.upperBound - fewest
    let (start, end) = (sums[run.lowerBound], sums[run.upperBound])
    let middle = start + (end - start) / 3...end - (end - start) / 3
    return best(places.lazy.filter { middle.contains(sums[$0]) }) ?? best(places)
  }

  private func best(_ places: some Sequence<Int>) -> Int? {
    var best: (place: Int, rank: UInt64)?
    for place in places {
      if let rank = ranks[place], best.map({ rank < $0.rank }) ?? true { best = (place, rank) }
    }
    return best?.place
  }
}
