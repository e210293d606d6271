public import Diagnostics

/// A rule that `checks` in `site.yml` may set: how much its findings matter, and its options.
public protocol AdjustableRule: Rule {
  /// How much its findings matter unless `site.yml` says otherwise.
  var severity: Severity { get }
  /// How far `site.yml` may turn it up or down.
  var leeway: Leeway { get }
  /// What else `site.yml` may set: its thresholds and word lists.
  static var options: [RuleOption<Self>] { get }
}

extension AdjustableRule {
  public var leeway: Leeway { .full }
  public static var options: [RuleOption<Self>] { [] }
  public var leewayText: String { leeway.words + (leeway == .none ? "" : " in site.yml") }
  public var settings: [String] { Self.options.map { "\($0.name): \($0.written(self)) (\($0.kind))" } }

  /// Something that breaks this rule.
  public func finding(_ message: String, hint: String? = nil, at place: Place?) -> Diagnostic {
    Diagnostic(severity, self, message, hint: hint, at: place)
  }
}

/// How far a site may turn a rule up or down.
public enum Leeway: Sendable, Equatable {
  /// Not at all: where it is broken, text is lost, a reader is led nowhere, or a number cannot be dialled.
  case none
  case atLeast(Severity)
  case atMost(Severity)
  case full

  func allows(_ level: RuleLevel) -> Bool {
    switch self {
    case .none: false
    case .atLeast(let lowest): level.severity.map { $0 >= lowest } ?? false
    case .atMost(let highest): level.severity.map { $0 <= highest } ?? true
    case .full: true
    }
  }

  /// What the levels may be, in words.
  var words: String {
    let allowed = RuleLevel.allCases.filter(allows).map { "'\($0.rawValue)'" }
    guard let last = allowed.last else { return "it is an error on every site" }
    let others = allowed.dropLast().joined(separator: ", ")
    return "it may be " + (others.isEmpty ? last : "\(others) or \(last)")
  }
}

/// What `site.yml` may turn a rule to.
public enum RuleLevel: String, Sendable, CaseIterable {
  case error, warning, note, off

  init(_ severity: Severity) {
    self =
      switch severity {
      case .error: .error
      case .warning: .warning
      case .note: .note
      }
  }

  /// nil where the rule is not looked at.
  var severity: Severity? { Severity(rawValue: rawValue) }
}
