public import Diagnostics

/// What a run has done.
public struct PrintReport: Sendable {
  public enum Outcome: Sendable {
    case printed
    /// Nothing that it is made from had changed; the PDF came from the cache.
    case reused
    case failed
  }

  /// One job's.
  public struct Result: Sendable {
    public let name: String
    public let output: String
    public let outcome: Outcome
    /// 0 when it failed.
    public let pages: Int
    /// Of the PDF; 0 when it failed.
    public let bytes: Int
    public let diagnostics: [Diagnostic]
  }

  /// In the order of the jobs.
  public let results: [Result]

  public var printed: Int { results.count { $0.outcome == .printed } }
  public var reused: Int { results.count { $0.outcome == .reused } }
  public var failed: Int { results.count { $0.outcome == .failed } }

  /// What is to be told of all jobs. A mistake in a style sheet shows in every document: it is told once, with how many
  /// it concerns.
  public var diagnostics: [Diagnostic] {
    var order: [Diagnostic] = []
    var counts: [String: Int] = [:]
    for diagnostic in results.flatMap(\.diagnostics) {
      if counts.updateValue(counts[diagnostic.sameness, default: 0] + 1, forKey: diagnostic.sameness) == nil {
        order.append(diagnostic)
      }
    }
    return order.map { diagnostic in
      var told = diagnostic
      let others = counts[diagnostic.sameness, default: 1] - 1
      if others > 0 { told.message += " (and in \(others) more document\(others == 1 ? "" : "s"))" }
      return told
    }
  }
}

extension Diagnostic {
  fileprivate var sameness: String { [severity.rawValue, rule, message].joined(separator: "\u{0}") }
}
