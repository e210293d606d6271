internal import Synchronization

/// The jobs that are still to be printed, shared by the lanes.
final class JobQueue: Sendable {
  private let indices: [Int]
  private let next = Atomic<Int>(0)
  private let stopped = Atomic<Bool>(false)

  init(_ indices: [Int]) { self.indices = indices }

  /// The index of the next job; nil when there is none, or the run has been stopped.
  func take() -> Int? {
    guard !isStopped else { return nil }
    let place = next.wrappingAdd(1, ordering: .relaxed).oldValue
    return place < indices.count ? indices[place] : nil
  }

  var isStopped: Bool { stopped.load(ordering: .relaxed) }

  /// Lets every lane end soon.
  func stop() { stopped.store(true, ordering: .relaxed) }
}
