/// What a finding says has been broken. Findings are made from rules alone, so that each can be explained.
public protocol Rule: Sendable {
  /// Its stable name, kebab-case, shown in brackets behind every finding: `unknown-key`.
  var id: String { get }
  /// What it guards and why, in whole sentences, for `handrail explain`.
  var explanation: String { get }
  /// How much its findings matter unless something else is said of one.
  var severity: Severity { get }
  /// What it is about.
  var category: RuleCategory { get }
  /// How often its findings are right: medium where nobody has counted.
  var precision: RulePrecision { get }
  /// What breaks it and what does not.
  var examples: [RuleExample] { get }
  /// What it rests on beyond good sense; none is made up.
  var sources: [RuleSource] { get }
  /// What of it `site.yml` may set, each with what it is and what it may be.
  var settings: [String] { get }
  /// How far `site.yml` may turn it up or down, in words.
  var leewayText: String { get }
}

extension Rule {
  public var precision: RulePrecision { .medium }
  public var examples: [RuleExample] { [] }
  public var sources: [RuleSource] { [] }
  public var settings: [String] { [] }
  public var leewayText: String { "it is told whenever it happens" }
}

/// The rules that one part of the house holds to while it does its own work.
///
///     public enum YAMLRule: String, RuleID {
///       case unknownKey = "unknown-key"
///       public var category: RuleCategory { .structure }
///       public var explanation: String { … }
///     }
public protocol RuleID: Rule, RawRepresentable<String>, CaseIterable, Hashable {}

extension RuleID {
  public var id: String { rawValue }
  public var severity: Severity { .error }
}

/// What any part may have to tell.
public enum GeneralRule: String, RuleID {
  case controlCharacter = "control-character"
  case encoding
  case internalFault = "internal"

  public var severity: Severity { self == .controlCharacter ? .warning : .error }

  public var category: RuleCategory {
    switch self {
    case .controlCharacter, .encoding: .files
    case .internalFault: .program
    }
  }

  public var explanation: String {
    switch self {
    case .controlCharacter:
      """
      A character that no reader sees and no format takes stands in a text, as programs leave them when text is copied \
      from elsewhere: feeds, calendars and printed files would be broken, and terminals obey some. It is left out.
      """
    case .encoding:
      """
      A file is not saved as UTF-8, so that its letters cannot be told for certain: apostrophes, dashes and accents would \
      be shown as signs that nobody can read. UTF-8 with or without a byte order mark is read, and UTF-16 with one; \
      anything else has to be saved again, with 'Save as…' and 'Encoding: UTF-8'. A Word or PDF file stays one \
      whatever its name says.
      """
    case .internalFault:
      "Something went wrong inside Handrail. Please report it with the command that you ran."
    }
  }
}
