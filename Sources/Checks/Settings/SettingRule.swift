public import Diagnostics

/// What can be wrong with `checks` in `site.yml`, beyond what can be wrong with any setting.
public enum SettingRule: String, RuleID {
  case fixedRule = "fixed-rule"
  case unknownRule = "unknown-rule"

  public var category: RuleCategory { .structure }

  public var explanation: String {
    switch self {
    case .fixedRule:
      """
      'checks' in site.yml turns a rule to where it may not stand. What loses text, leads readers nowhere or cannot be \
      dialled stops every build, and what is found while files are read and pages are put together is always told.
      """
    case .unknownRule: "'checks' in site.yml names a rule that does not exist: what was meant would go on as before."
    }
  }
}
