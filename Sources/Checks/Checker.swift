public import Curriculum
public import Diagnostics
internal import Parallelism

/// Runs the rules over a curriculum.
public struct Checker: Sendable {
  /// Every rule there is, in the order of their names.
  public static let rules: [any Rule] = [
    BrokenLink(), FacilitatorNote(), MalformedCitation(), MissingAlternativeText(), PosterHeadings(),
    TelephoneNumber(), TranslationDrift(), UnknownSource(), UnknownVariable(),
  ]

  /// The names of all rules on content.
  public static let ruleNames = rules.map(\.id) + [ExampleClinic.id, UnknownModule.id]

  private let only: [String]
  private let rules: [any Rule]
  private let jobs: Int

  /// - Parameter only: names of rules; empty means all.
  public init(only: [String] = [], jobs: Int = 1) {
    self.only = only
    rules = only.isEmpty ? Self.rules : Self.rules.filter { only.contains($0.id) }
    self.jobs = jobs
  }

  /// The findings of all rules on all modules, in the order of the topics; some of them when the task is cancelled.
  public func check(_ curriculum: Curriculum) async -> [Diagnostic] {
    let context = CheckContext(curriculum)
    let found = await parallelMap(count: curriculum.topics.count, jobs: jobs) { [rules] index -> [Diagnostic] in
      guard !Task.isCancelled else { return [] }
      return curriculum.topics[index].translations.compactMap { $0 }.flatMap { module in
        rules.flatMap { $0.check(module, in: context) }
      }
    }
    let ofSite = ExampleClinic.check(curriculum) + UnknownModule.check(curriculum) + UnknownVariable.check(curriculum)
    return found.flatMap { $0 } + ofSite.filter { only.isEmpty || only.contains($0.rule) }
  }
}
