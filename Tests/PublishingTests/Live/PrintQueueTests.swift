import Synchronization
import Testing

@testable import Publishing

@Suite struct PrintQueueTests {
  /// What was printed, and how much of it at once.
  private final class Press: Sendable {
    struct State {
      var printed: [String] = []
      var atWork = 0
      var most = 0
    }

    let state = Mutex(State())

    func print(_ name: String) async throws -> [UInt8] {
      state.withLock {
        $0.printed.append(name)
        $0.atWork += 1
        $0.most = max($0.most, $0.atWork)
      }
      defer { state.withLock { $0.atWork -= 1 } }
      try await Task.sleep(for: .milliseconds(20))
      return Array(name.utf8)
    }
  }

  private let press = Press()

  private func ask(_ queue: PrintQueue, _ name: String) async throws -> [UInt8] {
    try await queue.pdf(named: name) { [press] in try await press.print(name) }
  }

  @Test func sixtyRequestsForTenDocumentsPrintTenAndTwoAtOnce() async throws {
    let queue = PrintQueue(width: 2)
    let answers = try await withThrowingTaskGroup(of: (String, [UInt8]).self) { group in
      for number in 0..<60 { group.addTask { ("\(number % 10)", try await ask(queue, "\(number % 10)")) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(answers.count == 60 && answers.allSatisfy { Array($0.0.utf8) == $0.1 })
    #expect(press.state.withLock { $0.printed.sorted() } == (0..<10).map { "\($0)" })
    #expect(press.state.withLock { $0.most } == 2)
  }

  @Test(.timeLimit(.minutes(10))) func whatNobodyWaitsForAnyMoreIsNotPrinted() async throws {
    let queue = PrintQueue(width: 1)
    let gate = AsyncStream.makeStream(of: Void.self)
    let first = Task {
      try await queue.pdf(named: "first") {
        for await _ in gate.stream {}
        return []
      }
    }
    while await queue.awaited != ["first"] { await Task.yield() }
    let gone = (0..<5).map { number in Task { try await ask(queue, "gone \(number)") } }
    let shared = [Task { try await ask(queue, "shared") }, Task { try await ask(queue, "shared") }]
    while await queue.awaited.count != 7 { await Task.yield() }
    for task in gone + [shared[0]] { task.cancel() }
    while await queue.awaited != ["first", "shared"] { await Task.yield() }
    gate.continuation.finish()
    _ = try await first.value
    #expect(try await shared[1].value == Array("shared".utf8))
    for task in gone { await #expect(throws: CancellationError.self) { try await task.value } }
    #expect(press.state.withLock { $0.printed } == ["shared"])
  }

  @Test(.timeLimit(.minutes(10))) func whatIsAskedForAgainIsPrintedOnceMoreAndNoOftener() async throws {
    let queue = PrintQueue(width: 1)
    let gate = AsyncStream.makeStream(of: Void.self)
    let given = Task {
      try await queue.pdf(named: "a") {
        for await _ in gate.stream {}
        return []
      }
    }
    while await queue.awaited != ["a"] { await Task.yield() }
    given.cancel()
    while await !queue.awaited.isEmpty { await Task.yield() }
    let again = Task { try await ask(queue, "a") }
    while await queue.awaited != ["a"] { await Task.yield() }
    let third = Task { try await ask(queue, "a") }
    // Nothing tells that it waits beside the other; without these turns it might come when all is printed.
    for _ in 0..<1_000 { await Task.yield() }
    gate.continuation.finish()
    #expect(try await again.value == Array("a".utf8))
    #expect(try await third.value == Array("a".utf8))
    #expect(press.state.withLock { $0.printed } == ["a"])
  }

  @Test func aFailureIsToldToAllAndTheNextTriesAnew() async throws {
    struct Trouble: Error {}
    let queue = PrintQueue(width: 1)
    await #expect(throws: Trouble.self) { try await queue.pdf(named: "a") { throw Trouble() } }
    #expect(try await ask(queue, "a") == Array("a".utf8))
  }
}
