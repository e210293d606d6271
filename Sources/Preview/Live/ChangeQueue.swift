internal import Publishing
internal import Synchronization

/// Changes that wait until the update at work has ended. Those that come meanwhile become one, so that the next update
/// sees the last state and none is made for a state that has passed.
final class ChangeQueue: Sendable {
  private let waiting = Mutex<FileChanges?>(nil)
  private let signals: AsyncStream<Void>
  private let signal: AsyncStream<Void>.Continuation

  init() {
    (signals, signal) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  func add(_ changes: FileChanges) {
    waiting.withLock { $0 = $0.map { $0.merged(with: changes) } ?? changes }
    signal.yield()
  }

  /// Ends `forEach` after the work at hand.
  func finish() { signal.finish() }

  /// Hands over what has come, one after another.
  func forEach(_ work: (FileChanges) async -> Void) async {
    for await _ in signals {
      if let changes = waiting.withLock({ $0.take() }) { await work(changes) }
    }
  }
}

extension FileChanges {
  func merged(with other: FileChanges) -> FileChanges {
    switch (self, other) {
    case (.paths(let own), .paths(let others)): .paths(own.union(others))
    default: .unknown
    }
  }
}
