public import Diagnostics

/// The limits that keep a text from being parsed for minutes.
public enum MarkdownLimitRule: String, RuleID {
  case limitFileSize = "limit-file-size"
  case limitMarks = "limit-marks"
  case limitNesting = "limit-nesting"
  case limitReferences = "limit-references"
  case limitSteps = "limit-steps"
  case limitTableCells = "limit-table-cells"

  public var category: RuleCategory { .files }

  public var explanation: String {
    switch self {
    case .limitFileSize: "A Markdown file is larger than any module needs to be."
    case .limitMarks:
      """
      A document holds so many marks of emphasis, brackets or the like that parsing it would take too long.
      """
    case .limitNesting: "Quotations, lists or marks are nested deeper than a reader could follow."
    case .limitReferences: "A document holds more link references or footnotes than parsing can take."
    case .limitSteps: "A document is built so that parsing it would take too long."
    case .limitTableCells: "A table has more cells than a page can show."
    }
  }
}
