/// Cuts a sorted list into runs of about the same cost. Where a run ends follows from what stands near its end: the best
/// place within a window is taken, and what makes a place good is its own. So an edit moves few cuts, and the runs
/// behind it stay as they are, where counting from the beginning would move them all.
enum ContentCuts {
  /// - Parameters:
  ///   - costs: of each element.
  ///   - window: what a run should cost; more where an end cannot be found.
  ///   - fewest: elements of a run.
  ///   - rank: how good it is that a run begins with an element, the lowest being the best; nil where none may.
  static func runs(costs: [Int], window: ClosedRange<Int>, fewest: Int, rank: (Int) -> UInt64?) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    while start < costs.count {
      let end = end(of: start, costs, window, fewest, rank)
      runs.append(start..<end)
      start = end
    }
    return runs
  }

  private static func end(
    of start: Int, _ costs: [Int], _ window: ClosedRange<Int>, _ fewest: Int, _ rank: (Int) -> UInt64?
  ) -> Int {
    var cost = 0
    var best: (place: Int, rank: UInt64)?
    for place in start..<costs.count {
      if cost > window.upperBound, let best { return best.place }
      let mayCut = cost >= window.lowerBound && place - start >= fewest && costs.count - place >= fewest
      if mayCut, let rank = rank(place), best.map({ rank < $0.rank }) ?? true { best = (place, rank) }
      cost += costs[place]
    }
    return cost > window.upperBound ? best?.place ?? costs.count : costs.count
  }
}
