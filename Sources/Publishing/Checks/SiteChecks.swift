package import Checks
package import Curriculum
package import Diagnostics
internal import Parallelism
internal import Readability

/// The rules over a site's content and over its plan, as its `site.yml` has set them.
public struct SiteChecks: Sendable {
  private let settings: CheckSettings
  private let today: CalendarDate
  private let planRules: [any PlanRule]
  private let planModuleRules: [any PlanModuleRule]
  /// The findings that the site lets stand.
  private let allowances: Allowances

  /// - Parameters:
  ///   - today: the day of the build.
  ///   - clock: what measures the rules.
  package init(_ curriculum: Curriculum, today: CalendarDate, clock: RuleClock? = nil) {
    self.today = today
    var settings = CheckSettings(
      curriculum, moduleRules: Checker.rulesOverModules + Self.planModuleRules,
      siteRules: Checker.siteRules + Checker.allowanceRules + Self.planRules, others: Self.otherRules)
    settings.clock = clock
    self.settings = settings
    planRules = Self.planRules.map { settings.configured($0) }
    planModuleRules = Self.planModuleRules.map { settings.configured($0) }
    allowances = Allowances(of: curriculum, settings, rules: Self.adjustableRules + Self.otherRules, today: today)
  }

  /// What is wrong with the settings.
  package var diagnostics: [Diagnostic] { settings.diagnostics + allowances.diagnostics }

  /// The findings that nobody has allowed.
  func kept(of findings: [Diagnostic]) -> [Diagnostic] { allowances.kept(of: findings) }

  /// The allowances that allow nothing.
  /// - Parameters:
  ///   - findings: of all rules.
  ///   - unasked: ids of rules that were not looked at.
  func idleAllowances(beside findings: [Diagnostic], unasked: Set<String>) -> [Diagnostic] {
    allowances.idle(beside: findings, unasked: unasked)
  }

  /// What is found in the content.
  /// - Parameter only: ids of rules; empty means all.
  func check(_ curriculum: Curriculum, only: [String] = [], jobs: Int) async -> [Diagnostic] {
    await Checker(settings, only: only, jobs: jobs, today: today).check(curriculum)
  }

  /// What is found in texts that belong to no module, such as those of the theme.
  func check(_ texts: [ReadText], of curriculum: Curriculum) -> [Diagnostic] {
    Checker(settings).findings(in: texts, in: CheckContext(curriculum, today: today))
  }

  /// A rule with the options that the site sets.
  func configured<Adjusted: AdjustableRule>(_ rule: Adjusted) -> Adjusted { settings.configured(rule) }

  /// What is found in the plan as a whole.
  func check(_ plan: PlanFacts) -> [Diagnostic] {
    planRules.flatMap { rule in settings.findings(of: rule) { rule.check(plan) } }
  }

  /// What is found in the plan and in its modules.
  func checkAll(_ plan: PlanFacts, jobs: Int) async -> [Diagnostic] {
    let topics = plan.curriculum.topics
    let found = await parallelMap(count: topics.count, jobs: jobs) { index in
      topics[index].translations.compactMap { $0 }.flatMap { module in
        planModuleRules.flatMap { rule in
          settings.findings(of: rule, on: module, in: plan.curriculum) { rule.check(module, in: plan) }
        }
      }
    }
    return check(plan) + found.flatMap { $0 }
  }
}
