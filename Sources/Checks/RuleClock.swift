public import Diagnostics
internal import Synchronization

/// How long each rule takes and how much it finds.
public final class RuleClock: Sendable {
  /// Of one rule.
  public struct Reading: Sendable, Equatable {
    /// On all processors together; what several rules read together, such as the words of a page, is not in it.
    public var duration = Duration.zero
    /// With those that a site allows, or turns off by its settings.
    public var findings = 0
  }

  private let known = Mutex<[String: Reading]>([:])

  public init() {}

  /// By the ids of the rules.
  public var readings: [String: Reading] { known.withLock { $0 } }

  func measured(_ rule: some Rule, _ find: () -> [Diagnostic]) -> [Diagnostic] {
    let start = ContinuousClock.now
    let found = find()
    let duration = ContinuousClock.now - start
    known.withLock { known in
      known[rule.id, default: Reading()].duration += duration
      known[rule.id, default: Reading()].findings += found.count
    }
    return found
  }
}
