/// How much a finding matters.
public enum Severity: String, Sendable, Comparable, CaseIterable {
  case note
  case warning
  case error

  public static func < (one: Severity, other: Severity) -> Bool {
    one.rank < other.rank
  }

  var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// One thing we tell an author: what is wrong, where, and what to do next.
public struct Diagnostic: Sendable, Equatable {
  public var severity: Severity
  /// The id of the rule that is broken.
  public let rule: String
  /// How often findings of this rule are right.
  public let precision: RulePrecision
  /// What is wrong and why, one sentence, no full stop at the end.
  public var message: String
  /// What to do next.
  public var hint: String?
  public var place: Place?

  public init(
    _ severity: Severity, _ rule: some Rule, _ message: String, hint: String? = nil, at place: Place? = nil
  ) {
    self.severity = severity
    self.rule = rule.id
    precision = rule.precision
    self.message = message
    self.hint = hint
    self.place = place
  }

  public static func error(
    _ rule: some Rule, _ message: String, hint: String? = nil, at place: Place? = nil
  ) -> Diagnostic {
    Diagnostic(.error, rule, message, hint: hint, at: place)
  }

  public static func warning(
    _ rule: some Rule, _ message: String, hint: String? = nil, at place: Place? = nil
  ) -> Diagnostic {
    Diagnostic(.warning, rule, message, hint: hint, at: place)
  }
}

/// The findings that stopped some work.
public struct DiagnosticsError: Error, Sendable {
  public let diagnostics: [Diagnostic]

  public init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }

  public init(_ diagnostic: Diagnostic) {
    self.diagnostics = [diagnostic]
  }
}

extension Sequence<Diagnostic> {
  /// Ordered by path, then by place, then by rule, so that output is the same whatever order findings came in.
  public func sortedByPlace() -> [Diagnostic] { sorted { $0.precedes($1) } }

  /// The order in which every reporter tells: the gravest first, of those the surest, and then by place. Whatever shows no
  /// more than some of them, here or at a code host, shows those that matter most.
  public func worstFirst() -> [Diagnostic] {
    sorted { one, other in
      let (weight, otherWeight) = (one.weight, other.weight)
      return weight == otherWeight ? one.precedes(other) : weight > otherWeight
    }
  }

  public var hasErrors: Bool { contains { $0.severity == .error } }
}

extension Diagnostic {
  /// How early it is told.
  fileprivate var weight: (severity: Int, precision: Int) { (severity.rank, precision.rank) }

  fileprivate func precedes(_ other: Diagnostic) -> Bool {
    (place?.file.path ?? "", place?.range?.lowerBound ?? -1, rule, message)
      < (other.place?.file.path ?? "", other.place?.range?.lowerBound ?? -1, other.rule, other.message)
  }
}
