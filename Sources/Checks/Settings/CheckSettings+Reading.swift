public import Curriculum
public import Diagnostics
internal import PlacedYAML

extension CheckSettings {
  /// Reads `checks` of a site's `site.yml`.
  /// - Parameters:
  ///   - moduleRules: those that look at one module at a time; a rule may look at the site as well.
  ///   - others: those whose findings cannot be set, to say so where somebody tries.
  public init(
    _ curriculum: Curriculum, moduleRules: [any AdjustableRule], siteRules: [any AdjustableRule], others: [any Rule]
  ) {
    guard let value = curriculum.configuration.checks else {
      self = .none
      return
    }
    let sections = curriculum.sections.map(\.id)
    var reading = CheckSettingsReading(
      sections: sections + curriculum.withheld.sections(besides: sections).sorted(), moduleRules: moduleRules,
      siteRules: siteRules, others: others)
    reading.read(value)
    self.init(byRule: reading.byRule, bySection: reading.bySection, diagnostics: reading.diagnostics)
  }
}

/// Reads `checks: {RULE: SEVERITY, RULE: {severity, audience, options}, sections: {SECTION: {RULE: SEVERITY}}}`.
private struct CheckSettingsReading {
  let sections: [String]
  let moduleRules: [any AdjustableRule]
  let siteRules: [any AdjustableRule]
  let others: [any Rule]

  private(set) var byRule: [String: CheckSettings.Setting] = [:]
  private(set) var bySection: [String: [String: RuleLevel]] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// The key beside the rules.
  private static let sectionsKey = "sections"

  init(
    sections: [String], moduleRules: [any AdjustableRule], siteRules: [any AdjustableRule], others: [any Rule]
  ) {
    self.sections = sections
    self.moduleRules = moduleRules
    self.siteRules = siteRules
    self.others = others
  }

  mutating func read(_ value: YAMLValue) {
    var reader = MappingReader(value, of: "'checks'")
    for entry in reader.allEntries() {
      if entry.key == Self.sectionsKey {
        readSections(entry.value)
      } else if let rule = rule(entry, isOverModules: false) {
        byRule[rule.id] = setting(of: rule, entry, &reader)
      }
    }
    diagnostics += reader.finish()
  }

  // MARK: - One rule

  private mutating func setting(
    of rule: any AdjustableRule, _ entry: YAMLValue.Entry, _ outer: inout MappingReader
  ) -> CheckSettings.Setting {
    guard case .mapping = entry.value.content else {
      return CheckSettings.Setting(level: level(entry.key, of: rule, &outer))
    }
    var reader = MappingReader(entry.value, of: "'\(rule.id)' in 'checks'")
    var setting = CheckSettings.Setting(level: level("severity", of: rule, &reader))
    if let audience = reader.value("audience") { setting.byAudience = levelsByAudience(of: rule, audience) }
    if let options = reader.value("options") {
      readOptions(options, of: rule)
      setting.options = options
    }
    diagnostics += reader.finish()
    return setting
  }

  /// Under a key of a mapping.
  private func level(_ key: String, of rule: any AdjustableRule, _ reader: inout MappingReader) -> RuleLevel? {
    guard let value = reader.value(key), let level = reader.choice(key, as: RuleLevel.self) else { return nil }
    guard level == RuleLevel(rule.severity) || rule.leeway.allows(level) else {
      reader.report(
        value, "'\(rule.id)' cannot be turned to '\(level.rawValue)'", hint: rule.leeway.words,
        rule: SettingRule.fixedRule)
      return nil
    }
    return level
  }

  private mutating func levelsByAudience(
    of rule: any AdjustableRule, _ value: YAMLValue
  ) -> [Audience: RuleLevel] {
    guard isOverModules(rule) else {
      tellThatItIsOverTheSite(rule, at: value.place)
      return [:]
    }
    var reader = MappingReader(value, of: "'audience'")
    var levels: [Audience: RuleLevel] = [:]
    for audience in Audience.allCases { levels[audience] = level(audience.rawValue, of: rule, &reader) }
    diagnostics += reader.finish()
    return levels
  }

  /// Notes what is wrong with the options. Rules of one id look at one thing in different places: they have the same.
  private mutating func readOptions(_ value: YAMLValue, of rule: any AdjustableRule) {
    var (rule, reader) = (rule, MappingReader(value, of: "'options' of '\(rule.id)'"))
    rule.read(&reader)
    diagnostics += reader.finish()
  }

  // MARK: - Sections

  private mutating func readSections(_ value: YAMLValue) {
    var reader = MappingReader(value, of: "'\(Self.sectionsKey)'")
    lazy var known = SuggestionIndex(sections)
    for section in reader.allEntries() {
      guard sections.contains(section.key) else {
        diagnostics.append(
          .error(
            CurriculumRule.unknownSection, "'checks' names '\(section.key)', and there is no such section",
            hint: known.hint(for: section.key), at: section.keyPlace))
        continue
      }
      var levels = MappingReader(section.value, of: "'\(section.key)' in 'checks'")
      for entry in levels.allEntries() {
        guard let rule = rule(entry, isOverModules: true) else { continue }
        bySection[section.key, default: [:]][rule.id] = level(entry.key, of: rule, &levels)
      }
      diagnostics += levels.finish()
    }
    diagnostics += reader.finish()
  }

  // MARK: - Names

  /// The rule that a key names; nil where none can be set there, which is told.
  private mutating func rule(_ entry: YAMLValue.Entry, isOverModules isOverModulesAlone: Bool) -> (any AdjustableRule)?
  {
    let rules = moduleRules + siteRules
    guard let rule = rules.first(where: { $0.id == entry.key }) else {
      diagnostics.append(
        others.contains { $0.id == entry.key } ? always(entry) : unknown(entry, among: rules.map(\.id)))
      return nil
    }
    guard !isOverModulesAlone || isOverModules(rule) else {
      tellThatItIsOverTheSite(rule, at: entry.keyPlace)
      return nil
    }
    return rule
  }

  private func isOverModules(_ rule: any AdjustableRule) -> Bool { moduleRules.contains { $0.id == rule.id } }

  private func always(_ entry: YAMLValue.Entry) -> Diagnostic {
    .error(
      SettingRule.fixedRule, "'\(entry.key)' is told whenever it happens, and cannot be set",
      hint: "remove the line", at: entry.keyPlace)
  }

  private func unknown(_ entry: YAMLValue.Entry, among ids: [String]) -> Diagnostic {
    .error(
      SettingRule.unknownRule, "there is no rule '\(entry.key)'",
      hint: Suggestion.nearest(to: entry.key, among: ids + [Self.sectionsKey]).map { "did you mean '\($0)'?" }
        ?? "'handrail explain' lists the rules", at: entry.keyPlace)
  }

  private mutating func tellThatItIsOverTheSite(_ rule: any AdjustableRule, at place: Place) {
    diagnostics.append(
      .error(
        SettingRule.fixedRule, "'\(rule.id)' looks at the site as a whole, not at modules one by one",
        hint: "set its severity alone: '\(rule.id): \(rule.severity.rawValue)'", at: place))
  }
}
