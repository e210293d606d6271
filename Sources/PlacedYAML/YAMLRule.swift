public import Diagnostics

/// What can be wrong with a file of settings, whatever it is about.
public enum YAMLRule: String, RuleID {
  case cutValue = "cut-value"
  case duplicateKey = "duplicate-key"
  case missingKey = "missing-key"
  case unknownKey = "unknown-key"
  case yaml
  case yamlLimit = "yaml-limit"
  case yamlType = "yaml-type"

  public var category: RuleCategory { .structure }

  public var explanation: String {
    switch self {
    case .cutValue:
      """
      A blank and '#' begin a comment in YAML, so that only what stands before them is read: 'title: Know #1 triggers' \
      gives the title 'Know'. Such text stands between quotation marks.
      """
    case .duplicateKey: "A key stands twice in one place; only one of the two could count."
    case .missingKey: "A key without which the file means nothing is missing."
    case .unknownKey: "A key that nothing reads: a typing error would otherwise go unnoticed."
    case .yaml: "The YAML cannot be read."
    case .yamlLimit: "The YAML is larger or deeper than any settings file needs to be."
    case .yamlType: "A value is of the wrong kind: text where a list belongs, or the like."
    }
  }
}
