import Diagnostics
import Files
import Foundation

/// The step of a workflow at GitHub in which the program runs.
struct WorkflowStep {
  private let paths: RepositoryPaths
  /// The file whose text GitHub shows as the step's summary.
  private let summaryFile = ProcessInfo.processInfo.environment["GITHUB_STEP_SUMMARY"].flatMap { $0.isEmpty ? nil : $0 }

  init(paths: RepositoryPaths) {
    self.paths = paths
  }

  func annotations(_ diagnostics: [Diagnostic]) -> String {
    GitHubReporter(paths: paths, hasSummary: summaryFile != nil).text(diagnostics)
  }

  /// Adds the table of findings to the summary.
  /// - Returns: what kept it from that.
  func writeSummary(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard let summaryFile, !diagnostics.isEmpty else { return [] }
    do throws(FileError) {
      let file = try AppendedFile(summaryFile)
      let room = GitHubSummary.limit - (try file.contents().count)
      guard let table = GitHubSummary(paths: paths).text(diagnostics, room: room) else {
        return [warning("there is no room for the table of findings in \(summaryFile), of which GitHub takes 1 MiB")]
      }
      try file.append(Array(table.utf8))
      return []
    } catch {
      return [warning("the table of findings could not be written: \(error)")]
    }
  }

  private func warning(_ message: String) -> Diagnostic {
    .warning(CommandRule.stepSummary, message, hint: "'handrail check --format json' tells all findings")
  }
}
