internal import Synchronization

/// Applies `transform` to 0..<count on `jobs` tasks at once and returns the results in order.
/// Each task takes the next `chunk` indices when it has finished its last, so that long and short work balance.
public func parallelMap<Result: Sendable>(
  count: Int, jobs: Int, chunk: Int = 16, _ transform: @Sendable @escaping (Int) throws -> Result
) async rethrows -> [Result] {
  let chunks = try await parallelChunks(count: count, jobs: jobs, chunk: chunk) { range in
    try range.map(transform)
  }
  return chunks.flatMap { $0 }
}

/// Cuts 0..<count into ranges of `chunk` indices (the last may be shorter) and gives the result for each, in order.
/// How many tasks work on them changes nothing in the result.
public func parallelChunks<Result: Sendable>(
  count: Int, jobs: Int, chunk: Int, _ transform: @Sendable @escaping (Range<Int>) throws -> Result
) async rethrows -> [Result] {
  let chunk = max(chunk, 1)
  let chunkCount = (count + chunk - 1) / chunk
  let next = NextIndex()
  return try await withThrowingTaskGroup(of: [(Int, Result)].self) { group in
    for _ in 0..<min(max(jobs, 1), chunkCount) {
      group.addTask {
        var done: [(Int, Result)] = []
        while let index = next.take(below: chunkCount) {
          done.append((index, try transform(index * chunk..<min((index + 1) * chunk, count))))
        }
        return done
      }
    }
    var results: [Result?] = Array(repeating: nil, count: chunkCount)
    for try await part in group {
      for (index, result) in part { results[index] = result }
    }
    return results.compactMap { $0 }
  }
}

/// A counter that tasks share.
private final class NextIndex: Sendable {
  private let value = Atomic<Int>(0)

  func take(below end: Int) -> Int? {
    let index = value.wrappingAdd(1, ordering: .relaxed).oldValue
    return index < end ? index : nil
  }
}
