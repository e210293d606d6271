import Diagnostics

/// What can keep a command from starting its work.
enum CommandRule: String, RuleID {
  case exists
  case noStarter = "no-starter"
  case noTheme = "no-theme"

  var explanation: String {
    switch self {
    case .exists: "A command would have written over a file that is there already."
    case .noStarter: "The starter content is not installed beside the program."
    case .noTheme: "No theme was found: neither installed with the program nor in the site's Templates/."
    }
  }
}
