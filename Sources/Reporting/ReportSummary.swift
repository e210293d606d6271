/// The figures of a report that one sees first.
struct ReportSummary {
  private let report: LibraryReport

  init(_ report: LibraryReport) { self.report = report }

  /// Clinical reviews by state, in the order in which they matter.
  var clinicalStates: [(state: String, modules: Int)] {
    let states = report.modules.compactMap { module in module.reviews.first { $0.scope == "clinical" }?.state }
    return ["overdue", "changed", "never", "due", "valid"].map { state in (state, states.count { $0 == state }) }
  }

  /// Reviews with a day, the first one first.
  var dueReviews: [(module: LibraryReport.ModuleRecord, review: LibraryReport.ReviewRecord, due: String)] {
    report.modules.flatMap { module in
      module.reviews.compactMap { review in review.due.map { (module, review, $0) } }
    }.sorted { ($0.2, $0.0.module) < ($1.2, $1.0.module) }
  }

  /// How many findings of a severity there are, in modules and elsewhere.
  func findings(_ severity: String) -> Int {
    report.rules.filter { $0.severity == severity }.reduce(0) { $0 + $1.findings }
  }
}
