internal import Checks
internal import Curriculum
internal import Diagnostics
internal import Parallelism

/// The rules over a site's content and over its plan.
public struct SiteChecks: Sendable {
  /// What is found in the content.
  /// - Parameter only: ids of rules; empty means all.
  func check(_ curriculum: Curriculum, only: [String] = [], jobs: Int) async -> [Diagnostic] {
    await Checker(only: only, jobs: jobs).check(curriculum)
  }

  /// What is found in the plan as a whole.
  func check(_ plan: PlanFacts) -> [Diagnostic] {
    Self.planRules.flatMap { $0.check(plan) }
  }

  /// What is found in the plan and in its modules.
  func checkAll(_ plan: PlanFacts, jobs: Int) async -> [Diagnostic] {
    let topics = plan.curriculum.topics
    let found = await parallelMap(count: topics.count, jobs: jobs) { index in
      topics[index].translations.compactMap { $0 }.flatMap { module in
        Self.planModuleRules.flatMap { $0.check(module, in: plan) }
      }
    }
    return check(plan) + found.flatMap { $0 }
  }
}
