import Publishing
import Synchronization
import Testing

@testable import Preview

@Suite struct ChangeQueueTests {
  private func paths(_ changes: FileChanges) -> [String] {
    if case .paths(let paths) = changes { paths.sorted() } else { ["everything"] }
  }

  @Test(.timeLimit(.minutes(10))) func whatComesDuringAnUpdateIsOneUpdateAfterIt() async {
    let queue = ChangeQueue()
    let seen = Mutex<[[String]]>([])
    queue.add(.paths(["/a"]))
    await queue.forEach { changes in
      let count = seen.withLock { seen in
        seen.append(paths(changes))
        return seen.count
      }
      if count == 1 { for name in ["/b", "/c", "/b"] { queue.add(.paths([name])) } }
      if count == 2 { queue.finish() }
    }
    #expect(seen.withLock { $0 } == [["/a"], ["/b", "/c"]])
  }

  /// A number on a disk that is written and read by turns, and what every update saw of it.
  private actor Disk {
    private(set) var state = 0
    private(set) var seen: [Int] = []
    private(set) var updatesAtOnce = 0
    private var running = 0

    func write(_ state: Int) { self.state = state }

    func begin() -> Int {
      running += 1
      updatesAtOnce = max(updatesAtOnce, running)
      return state
    }

    func end(_ state: Int) {
      running -= 1
      seen.append(state)
    }
  }

  @Test(.timeLimit(.minutes(10))) func theLastStateIsAlwaysSeen() async throws {
    let queue = ChangeQueue()
    let disk = Disk()
    let updating = Task {
      await queue.forEach { _ in
        let state = await disk.begin()
        try? await Task.sleep(for: .microseconds(300))
        await disk.end(state)
      }
    }
    for state in 1...500 {
      await disk.write(state)
      queue.add(.paths(["/a"]))
      if state % 7 == 0 { try await Task.sleep(for: .microseconds(100)) }
    }
    while await disk.seen.last != 500 { try await Task.sleep(for: .milliseconds(1)) }
    queue.finish()
    await updating.value
    let seen = await disk.seen
    #expect(seen == seen.sorted())
    #expect(seen.count < 500)
    #expect(await disk.updatesAtOnce == 1)
  }

  @Test func changesAreMerged() {
    #expect(paths(FileChanges.paths(["/a"]).merged(with: .paths(["/b"]))) == ["/a", "/b"])
    #expect(paths(FileChanges.paths(["/a"]).merged(with: .unknown)) == ["everything"])
    #expect(paths(FileChanges.unknown.merged(with: .paths(["/a"]))) == ["everything"])
  }
}
