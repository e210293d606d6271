public import Curriculum
public import Diagnostics
internal import PlacedYAML

/// What a site says of the rules, under `checks` in `site.yml`.
public struct CheckSettings: Sendable {
  /// Every rule as it is.
  public static let none = CheckSettings(byRule: [:], bySection: [:], diagnostics: [])

  /// Of one rule.
  struct Setting: Sendable {
    var level: RuleLevel?
    /// For modules that are written for somebody.
    var byAudience: [Audience: RuleLevel] = [:]
    /// A mapping, which has been looked through.
    var options: YAMLValue?
  }

  private let byRule: [String: Setting]
  /// By the id of the section, then by that of the rule.
  private let bySection: [String: [String: RuleLevel]]
  /// What is wrong with the settings; what is told of has no effect.
  public let diagnostics: [Diagnostic]
  /// What measures the rules; nil where nobody wants to know.
  public var clock: RuleClock?

  init(byRule: [String: Setting], bySection: [String: [String: RuleLevel]], diagnostics: [Diagnostic]) {
    self.byRule = byRule
    self.bySection = bySection
    self.diagnostics = diagnostics
  }

  /// A rule with the options that the site sets.
  public func configured<Adjusted: AdjustableRule>(_ rule: Adjusted) -> Adjusted {
    guard let options = byRule[rule.id]?.options else { return rule }
    var (rule, reader) = (rule, MappingReader(options, of: ""))
    rule.read(&reader)
    return rule
  }

  /// What a rule finds in the site as a whole, as grave as the site has it.
  public func findings(of rule: some AdjustableRule, _ find: () -> [Diagnostic]) -> [Diagnostic] {
    turned(to: byRule[rule.id]?.level, rule, find)
  }

  /// What a rule finds in a module, as grave as the site has it there.
  public func findings(
    of rule: some AdjustableRule, on module: Module, in curriculum: Curriculum, _ find: () -> [Diagnostic]
  ) -> [Diagnostic] {
    turned(to: level(of: rule, on: module, in: curriculum), rule, find)
  }

  private func turned(to level: RuleLevel?, _ rule: some Rule, _ find: () -> [Diagnostic]) -> [Diagnostic] {
    if let level, level.severity == nil { return [] }
    let found = clock?.measured(rule, find) ?? find()
    guard let severity = level?.severity else { return found }
    return found.map { finding in
      var finding = finding
      finding.severity = severity
      return finding
    }
  }

  /// What the module's section has it turned to, or else what its readers have, or else what holds everywhere; nil where
  /// the site says nothing. Of several groups of readers, those for whom it is gravest count.
  private func level(of rule: some AdjustableRule, on module: Module, in curriculum: Curriculum) -> RuleLevel? {
    let setting = byRule[rule.id]
    guard setting != nil || !bySection.isEmpty, let topic = curriculum.topic(at: module.topic),
      let language = curriculum.languages.firstIndex(of: module.language)
    else { return setting?.level }
    let section = curriculum.topics[topic].section.map { curriculum.sections[$0].id } ?? ""
    if let level = bySection[section]?[rule.id] { return level }
    guard let setting, !setting.byAudience.isEmpty else { return setting?.level }
    let general = setting.level ?? RuleLevel(rule.severity)
    let levels = curriculum.audience(of: curriculum.topics[topic], inLanguageAt: language).map {
      setting.byAudience[$0] ?? general
    }
    return RuleLevel.allCases.first(where: levels.contains) ?? general
  }
}
