/// A report as Markdown: whole, or what has changed since an earlier one, ready for a comment.
public struct ReportMarkdown {
  private let report: LibraryReport
  private let earlier: LibraryReport?

  /// - Parameter earlier: what it is held against.
  public init(_ report: LibraryReport, since earlier: LibraryReport? = nil) {
    self.report = report
    self.earlier = earlier
  }

  public var text: String { earlier.map { changes(since: $0) } ?? whole }

  private var whole: String {
    let states = ReportSummary(report).clinicalStates.map { "| \($0.state) | \($0.modules) |" }
    let rules = report.rules.map { "| `\($0.rule)` | \($0.severity) | \($0.findings) |" }
    return
      (["# \(Self.plain(report.origin.site)), \(report.origin.day)", "", "| clinical review | modules |", "|---|---:|"]
      + states + ["", "| rule | severity | findings |", "|---|---|---:|"] + rules).joined(separator: "\n") + "\n"
  }

  private func changes(since earlier: LibraryReport) -> String {
    let parts = [
      ("Sign-offs that the text no longer has", voided(since: earlier)),
      ("More findings than before", more(since: earlier)), ("Fewer findings than before", fewer(since: earlier)),
      ("Translations of an earlier text", outdated(since: earlier)), ("New modules", new(since: earlier)),
    ].filter { !$0.1.isEmpty }
    let head = "# What changes in \(Self.plain(report.origin.site)) since \(earlier.origin.day)\n"
    guard !parts.isEmpty else { return head + "\nNo sign-off, finding or translation changes.\n" }
    return parts.reduce(head) { text, part in
      text + "\n## \(part.0)\n" + part.1.map { "- \($0)\n" }.joined()
    }
  }

  private func voided(since earlier: LibraryReport) -> [String] {
    let before = Self.states(of: earlier)
    return report.modules.flatMap { module in
      module.reviews.compactMap { review in
        guard review.state == "changed", let state = before[[module.module, review.scope]], state != "changed",
          state != "never"
        else { return nil }
        let who = [review.reviewer, review.credential].compactMap { $0 }.joined(separator: ", ")
        return "`\(module.module)` (\(review.scope)), signed by \(Self.plain(who)) on \(review.at?.prefix(10) ?? "?")"
      }
    }
  }

  private static func states(of report: LibraryReport) -> [[String]: String] {
    let pairs = report.modules.flatMap { module in
      module.reviews.map { ([module.module, $0.scope], $0.state) }
    }
    return Dictionary(pairs) { first, _ in first }
  }

  private func more(since earlier: LibraryReport) -> [String] {
    compared(with: earlier).filter { $0.now > $0.before }.map {
      "`\($0.rule)` (\($0.severity)): \($0.before) → \($0.now)"
    }
  }

  private func fewer(since earlier: LibraryReport) -> [String] {
    compared(with: earlier).filter { $0.now < $0.before }.map {
      "`\($0.rule)` (\($0.severity)): \($0.before) → \($0.now)"
    }
  }

  private func compared(
    with earlier: LibraryReport
  ) -> [(rule: String, severity: String, before: Int, now: Int)] {
    func counts(_ report: LibraryReport) -> [[String]: Int] {
      Dictionary(report.rules.map { ([$0.rule, $0.severity], $0.findings) }) { $0 + $1 }
    }
    let (before, now) = (counts(earlier), counts(report))
    return Set(before.keys).union(now.keys).sorted { $0[0] < $1[0] }.map { key in
      (key[0], key[1], before[key] ?? 0, now[key] ?? 0)
    }
  }

  private func outdated(since earlier: LibraryReport) -> [String] {
    let before = Set(earlier.modules.filter(\.isOutdated).map(\.module))
    return report.modules.filter { $0.isOutdated && !before.contains($0.module) }.map { "`\($0.module)`" }
  }

  private func new(since earlier: LibraryReport) -> [String] {
    let before = Set(earlier.modules.map(\.module))
    return report.modules.filter { !before.contains($0.module) }.map { "`\($0.module)`: \(Self.plain($0.title))" }
  }

  /// What Markdown would take for markup, as it stands.
  private static func plain(_ text: String) -> String {
    text.reduce(into: "") { plain, character in
      if "\\`*_[]<>|#".contains(character) { plain.append("\\") }
      plain.append(character)
    }
  }
}
