internal import Publishing

/// Gathers what was noticed until a short silence, so that saving many files, or one file in many steps, is one change.
struct ChangeCollector {
  /// Silence after the last change that ends a gathering, and the longest that a steady stream may last.
  static let silence = Duration.milliseconds(20)
  static let longest = Duration.milliseconds(100)

  private var paths: Set<String> = []
  private var isUnknown = false
  private var first: ContinuousClock.Instant?
  /// The moment at which what was gathered is to be handed over; nil when there is nothing.
  private(set) var due: ContinuousClock.Instant?

  mutating func add(_ change: FoundChange, at now: ContinuousClock.Instant) {
    let first = self.first ?? now
    self.first = first
    switch change {
    case .finished(let path):
      paths.insert(path)
      due = min(now + Self.silence, first + Self.longest)
    case .writing(let path):
      paths.insert(path)
      // Half a file is no news: wait for its end, though not for ever.
      due = due ?? first + Self.longest
    case .unknown:
      isUnknown = true
      due = min(now + Self.silence, first + Self.longest)
    }
  }

  /// What was gathered, when its time has come; the next change begins anew.
  mutating func take(at now: ContinuousClock.Instant) -> FileChanges? {
    guard let due, now >= due else { return nil }
    let changes: FileChanges = isUnknown ? .unknown : .paths(paths)
    self = ChangeCollector()
    return changes
  }
}
