/// How far a run has come. It is told once when the cache has been looked through, and after each document printed.
public struct PrintProgress: Sendable {
  /// Documents done, those that had not changed among them.
  public let done: Int
  public let total: Int
  /// The name of the document done last; nil before the first.
  public let name: String?
  /// How long the rest will take, judged by the size of what has been printed; nil before anything has.
  public let remaining: Duration?
}

/// Guesses the time that is left. Printing takes time in proportion to the text.
struct TimeEstimate {
  private let start = ContinuousClock.now
  /// Bytes of HTML.
  private var left: Int
  private var printed = 0

  init(bytes: Int) { left = bytes }

  mutating func add(_ bytes: Int) {
    printed += bytes
    left -= bytes
  }

  var remaining: Duration? {
    guard printed > 0 else { return nil }
    return (ContinuousClock.now - start) * (Double(left) / Double(printed))
  }
}
