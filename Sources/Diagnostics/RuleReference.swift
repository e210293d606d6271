/// All rules in one document, by what they are about.
public struct RuleReference {
  private let rules: [any Rule]

  /// - Parameter rules: those that share an id are explained once.
  public init(_ rules: [any Rule]) {
    let firsts = Dictionary(rules.map { ($0.id, $0) }) { first, _ in first }
    self.rules = firsts.values.sorted { $0.id < $1.id }
  }

  public var text: String {
    rules.map { "\($0.id)\n\n\(RuleHelp($0).text)" }.joined(separator: "\n")
  }

  public var markdown: String {
    let head = """
      # The rules

      What `handrail check` and every other command may tell, \(rules.count) rules. `handrail explain RULE` says the same \
      of one. This file is made by `handrail explain --all --format markdown`; \
      `make rules` writes it anew.

      In examples the title of a module and the first three keys of `site.yml` are left out. The tests run every example. \
      Precision says how often the findings of a rule are right; it is medium where nobody has counted.

      """
    return RuleCategory.allCases.reduce(head) { text, category in
      let ofCategory = rules.filter { $0.category == category }
      return ofCategory.isEmpty ? text : text + section(category, ofCategory)
    }
  }

  private func section(_ category: RuleCategory, _ rules: [any Rule]) -> String {
    "\n## About \(category.rawValue)\n" + rules.map { "\n### \($0.id)\n\n\(RuleHelp($0).markdown)" }.joined()
  }
}
