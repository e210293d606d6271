import CProcess
import Dispatch
import Glibc
import Testing

/// A thread whose stack has run over can tell of it on an alternate stack alone, and each thread needs its own.
@Suite struct ThreadTests {
  private static var hasAlternateStack: Bool {
    var stack = stack_t()
    return sigaltstack(nil, &stack) == 0 && stack.ss_flags & Int32(SS_DISABLE) == 0
      && stack.ss_size >= 32_768
  }

  @Test func threadsOfLibdispatchHaveOne() async {
    let isThere = await withCheckedContinuation { continuation in
      DispatchQueue.global().async { continuation.resume(returning: Self.hasAlternateStack) }
    }
    #expect(isThere)
  }

  @Test func threadsOfTasksHaveOne() async {
    #expect(await Task.detached { Self.hasAlternateStack }.value)
  }

  /// And what a thread answers reaches whoever joins it.
  @Test func threadsAreStartedAndJoinedAsBefore() throws {
    var thread = pthread_t()
    let status = pthread_create(
      &thread, nil,
      { argument in
        ThreadTests.hasAlternateStack ? argument : nil
      }, UnsafeMutableRawPointer(bitPattern: 17))
    try #require(status == 0)
    var answer: UnsafeMutableRawPointer?
    #expect(pthread_join(thread, &answer) == 0)
    #expect(answer == UnsafeMutableRawPointer(bitPattern: 17))
  }
}
