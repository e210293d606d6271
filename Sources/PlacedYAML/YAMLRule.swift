public import Diagnostics

/// What can be wrong with a file of settings, whatever it is about.
public enum YAMLRule: String, RuleID {
  case duplicateKey = "duplicate-key"
  case missingKey = "missing-key"
  case unknownKey = "unknown-key"
  case yaml
  case yamlLimit = "yaml-limit"
  case yamlType = "yaml-type"

  public var explanation: String {
    switch self {
    case .duplicateKey: "A key stands twice in one place; only one of the two could count."
    case .missingKey: "A key without which the file means nothing is missing."
    case .unknownKey: "A key that nothing reads: a typing error would otherwise go unnoticed."
    case .yaml: "The YAML cannot be read."
    case .yamlLimit: "The YAML is larger or deeper than any settings file needs to be."
    case .yamlType: "A value is of the wrong kind: text where a list belongs, or the like."
    }
  }
}
