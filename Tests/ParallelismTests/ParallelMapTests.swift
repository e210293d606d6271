import Parallelism
import Testing

@Suite struct ParallelMapTests {
  @Test(arguments: [1, 2, 7, 64]) func resultsStandInOrderForAnyNumberOfJobs(jobs: Int) async {
    let squares = await parallelMap(count: 1_000, jobs: jobs, chunk: 3) { $0 * $0 }
    #expect(squares == (0..<1_000).map { $0 * $0 })
  }

  @Test func nothingGivesNothing() async {
    #expect(await parallelMap(count: 0, jobs: 4) { $0 }.isEmpty)
  }

  @Test(arguments: [0, -1]) func fewerThanOneJobIsOne(jobs: Int) async {
    #expect(await parallelMap(count: 3, jobs: jobs) { $0 } == [0, 1, 2])
  }

  @Test func chunksCoverEveryIndexOnceAndTheLastMayBeShorter() async {
    let chunks = await parallelChunks(count: 10, jobs: 3, chunk: 4) { $0 }
    #expect(chunks == [0..<4, 4..<8, 8..<10])
  }

  private struct Failure: Error, Equatable { let index: Int }

  @Test func anErrorComesOut() async {
    await #expect(throws: Failure(index: 37)) {
      _ = try await parallelMap(count: 100, jobs: 4, chunk: 5) { index in
        if index == 37 { throw Failure(index: index) }
        return index
      }
    }
  }
}
