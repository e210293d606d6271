import Diagnostics
import Testing

@testable import Markdown

@Suite struct ParallelTests {
  /// The library's tables of special characters are the process's: threads must not see one another's.
  @Test func parallelEqualsSerial() async {
    let documents = (0..<1500).map { seed in
      var generator = DocumentGenerator(seed: UInt64(seed) + 1_000_000)
      return generator.document()
    }
    #expect(documents.filter { $0.contains(UInt8(ascii: "~")) }.count > 150)
    let serial = documents.map(DifferentialTests.html)
    let wrong = await withTaskGroup(of: Int.self) { group in
      for worker in 0..<3 {
        group.addTask {
          documents.indices.count { index in
            let place = (index * 7 + worker * 251) % documents.count
            return DifferentialTests.html(documents[place]) != serial[place]
          }
        }
      }
      return await group.reduce(0, +)
    }
    #expect(wrong == 0)
  }
}
