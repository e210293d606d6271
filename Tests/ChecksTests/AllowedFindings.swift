import Curriculum
import Diagnostics
import TestSupport
import Testing

@testable import Checks

/// What is told of medicines that look alike in a site whose comments let findings stand.
func allowedFindings(in files: [String: String], today: String = "2026-12-01") async throws -> String {
  let curriculum = try await TemporarySite(files).curriculum()
  let today = try #require(CalendarDate(today))
  let rules: [any Rule] = Checker.rulesOverModules + Checker.siteRules + CurriculumRule.allCases
  let allowances = Allowances(of: curriculum, .none, rules: rules, today: today)
  let found = await Checker(only: ["look-alike-medicine"], today: today).check(curriculum)
  return report(
    (allowances.diagnostics + allowances.kept(of: found) + allowances.idle(beside: found, unasked: [])).sortedByPlace())
}
