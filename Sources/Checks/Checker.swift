public import Curriculum
public import Diagnostics
internal import Parallelism

/// Runs the rules over a curriculum.
public struct Checker: Sendable {
  private let settings: CheckSettings
  private let moduleRules: [any ModuleRule]
  private let textRules: [any TextRule]
  private let siteRules: [any SiteRule]
  private let jobs: Int

  /// - Parameters:
  ///   - settings: what the site says of the rules.
  ///   - only: ids of rules; empty means all.
  public init(_ settings: CheckSettings = .none, only: [String] = [], jobs: Int = 1) {
    self.settings = settings
    moduleRules = Self.moduleRules.filter { only.isEmpty || only.contains($0.id) }.map { settings.configured($0) }
    textRules = Self.textRules.filter { only.isEmpty || only.contains($0.id) }.map { settings.configured($0) }
    siteRules = Self.siteRules.filter { only.isEmpty || only.contains($0.id) }.map { settings.configured($0) }
    self.jobs = jobs
  }

  /// The findings of all rules on all modules, in the order of the topics; some of them when the task is cancelled.
  public func check(_ curriculum: Curriculum) async -> [Diagnostic] {
    let context = CheckContext(curriculum)
    let found = await parallelMap(count: curriculum.topics.count, jobs: jobs) { index -> [Diagnostic] in
      guard !Task.isCancelled else { return [] }
      return curriculum.topics[index].translations.compactMap { $0 }.flatMap { check($0, in: context) }
    }
    return found.flatMap { $0 } + siteRules.flatMap { rule in settings.findings(of: rule) { rule.check(context) } }
  }

  private func check(_ module: Module, in context: CheckContext) -> [Diagnostic] {
    let curriculum = context.curriculum
    let ofModule = moduleRules.flatMap { rule in
      settings.findings(of: rule, on: module, in: curriculum) { rule.check(module, in: context) }
    }
    let blocks = textRules.isEmpty ? [] : module.writtenBlocks
    let ofText = textRules.flatMap { rule in
      settings.findings(of: rule, on: module, in: curriculum) { blocks.flatMap(rule.check) }
    }
    return ofModule + ofText
  }
}
