import Diagnostics

/// What can keep a command from starting its work.
enum CommandRule: String, RuleID {
  case earlierReport = "earlier-report"
  case exists
  case noStarter = "no-starter"
  case noTheme = "no-theme"
  case stepSummary = "step-summary"

  var severity: Severity { self == .stepSummary ? .warning : .error }

  var category: RuleCategory { .program }

  var explanation: String {
    switch self {
    case .earlierReport: "The file that --since names is no report that 'handrail report --format json' wrote."
    case .exists: "A command would have written over a file that is there already."
    case .noStarter: "The starter content is not installed beside the program."
    case .stepSummary:
      """
      The table of findings could not be written into the file that GITHUB_STEP_SUMMARY names. Nothing else depends on it.
      """
    case .noTheme: "No theme was found: neither installed with the program nor in the site's Templates/."
    }
  }
}
