/// What a finding says has been broken. Findings are made from rules alone, so that each can be explained.
public protocol Rule: Sendable {
  /// Its stable name, kebab-case, shown in brackets behind every finding: `unknown-key`.
  var id: String { get }
  /// What it guards and why, in whole sentences, for `handrail explain`.
  var explanation: String { get }
}

/// The rules that one part of the house holds to while it does its own work.
///
///     public enum YAMLRule: String, RuleID {
///       case unknownKey = "unknown-key"
///       public var explanation: String { … }
///     }
public protocol RuleID: Rule, RawRepresentable<String>, CaseIterable, Hashable {}

extension RuleID {
  public var id: String { rawValue }
}

/// What any part may have to tell.
public enum GeneralRule: String, RuleID {
  case controlCharacter = "control-character"
  case internalFault = "internal"

  public var explanation: String {
    switch self {
    case .controlCharacter:
      """
      A character that no reader sees and no format takes stands in a text, as programs leave them when text is copied \
      from elsewhere: feeds, calendars and printed files would be broken, and terminals obey some. It is left out.
      """
    case .internalFault:
      "Something went wrong inside Handrail. Please report it with the command that you ran."
    }
  }
}
