import Checks
import Diagnostics
import Publishing

/// A table of what each rule cost and found, the dearest first.
struct RuleTimings {
  private let readings: [String: RuleClock.Reading]

  init(_ clock: RuleClock) { readings = clock.readings }

  /// A line a rule, with tabs between: its name, milliseconds, findings, and how often its findings are right.
  var text: String {
    let rows = readings.sorted { ($1.value.duration, $0.key) < ($0.value.duration, $1.key) }
    let head = "rule\tms\tfindings\tprecision\n"
    return rows.reduce(head) { text, row in
      let milliseconds = (row.value.duration.seconds * 10_000).rounded() / 10
      let precision = RuleCatalog.rule(row.key)?.precision.rawValue ?? ""
      return text + "\(row.key)\t\(milliseconds)\t\(row.value.findings)\t\(precision)\n"
    }
  }
}
