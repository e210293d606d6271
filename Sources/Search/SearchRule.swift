public import Diagnostics

/// What can be wrong with a published index.
public enum SearchRule: String, RuleID {
  case searchIndex = "search-index"

  public var category: RuleCategory { .files }

  public var explanation: String {
    switch self {
    case .searchIndex: "The published search index is missing or cannot be read."
    }
  }
}
