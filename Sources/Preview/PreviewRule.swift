public import Diagnostics

/// What can keep the preview from starting.
public enum PreviewRule: String, RuleID {
  case listen
  case port

  public var category: RuleCategory { .program }

  public var explanation: String {
    switch self {
    case .listen: "The preview cannot serve at the address that was asked for."
    case .port: "The preview found no free port."
    }
  }
}
