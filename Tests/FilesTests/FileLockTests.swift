import Files
import Glibc
import Synchronization
import TestSupport
import Testing

@Suite struct FileLockTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func aFreeLockIsTakenAtOnceAndNamesItsHolder() throws {
    let lock = try FileLock(folder.path(of: "lock")) { _ in Issue.record("nobody holds it") }
    #expect(try folder.text(of: "lock") == String(getpid()))
    _ = consume lock
    _ = try FileLock(folder.path(of: "lock")) { _ in Issue.record("it was let go") }
  }

  @Test(.timeLimit(.minutes(10))) func theSecondWaitsAndIsToldWhoHoldsIt() async throws {
    let path = folder.path(of: "lock")
    let first = try FileLock(path) { _ in }
    let holder = Mutex<Int?>(nil)
    let second = Task.detached {
      let lock = try FileLock(path) { process in holder.withLock { $0 = process } }
      _ = consume lock
    }
    while holder.withLock({ $0 }) == nil { try await Task.sleep(for: .milliseconds(5)) }
    #expect(holder.withLock { $0 } == Int(getpid()))
    _ = consume first
    try await second.value
  }
}
