public import Curriculum
public import Diagnostics
internal import Parallelism

/// Runs the rules over a curriculum.
public struct Checker: Sendable {
  private let moduleRules: [any ModuleRule]
  private let siteRules: [any SiteRule]
  private let jobs: Int

  /// - Parameter only: ids of rules; empty means all.
  public init(only: [String] = [], jobs: Int = 1) {
    moduleRules = Self.moduleRules.filter { only.isEmpty || only.contains($0.id) }
    siteRules = Self.siteRules.filter { only.isEmpty || only.contains($0.id) }
    self.jobs = jobs
  }

  /// The findings of all rules on all modules, in the order of the topics; some of them when the task is cancelled.
  public func check(_ curriculum: Curriculum) async -> [Diagnostic] {
    let context = CheckContext(curriculum)
    let found = await parallelMap(count: curriculum.topics.count, jobs: jobs) { index -> [Diagnostic] in
      guard !Task.isCancelled else { return [] }
      return curriculum.topics[index].translations.compactMap { $0 }.flatMap { module in
        moduleRules.flatMap { $0.check(module, in: context) }
      }
    }
    return found.flatMap { $0 } + siteRules.flatMap { $0.check(context) }
  }
}
