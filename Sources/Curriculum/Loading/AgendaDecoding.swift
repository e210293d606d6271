internal import Diagnostics
internal import PlacedYAML

/// What the parts of sessions that are no modules are called in a program's file, and what readers see of them.
typealias ActivityNames = [String: LocalizedText]

extension MappingReader {
  /// `{break: {en: Break, es: Descanso}}`
  mutating func activities(_ key: String) -> ActivityNames {
    guard let value = value(key), !value.isNothing else { return [:] }
    var reader = MappingReader(value, of: "'\(key)'")
    var names: ActivityNames = [:]
    for entry in reader.allEntries() { names[entry.key] = reader.requiredLocalized(entry.key) }
    add(reader.finish())
    return names
  }

  /// A list of `{activity: break, minutes: 10}` and `{module: care/plan, minutes: 50}`; nil where there is none.
  /// - Parameter minutes: how long the session takes; nil where only the agenda says.
  mutating func agenda(
    _ key: String, _ activities: ActivityNames, ofSessionOf minutes: Int?
  ) -> [Program.AgendaItem]? {
    guard let value = value(key), !value.isNothing else { return nil }
    if let modules = self.value("modules") {
      report(
        modules, "a session has 'modules' and an 'agenda'",
        hint: "keep the agenda, which names the modules with their minutes, and take 'modules' out",
        rule: CurriculumRule.agenda)
    }
    let items = records(key, of: "an entry of the agenda") { Program.AgendaItem(&$0, activities) }
    let known = items.compactMap { $0 }
    if known.count == items.count { checkLength(of: known, minutes) }
    return known
  }

  private mutating func checkLength(of agenda: [Program.AgendaItem], _ minutes: Int?) {
    let sum = agenda.reduce(0) { $0 + $1.minutes }
    guard let minutes, minutes != sum, let value = value("minutes") else { return }
    let difference = sum < minutes ? "\(minutes - sum) are missing" : "\(sum - minutes) are too many"
    report(
      value, "the session takes \(minutes) minutes and its agenda \(sum): \(difference)",
      hint: "let the entries add up to \(minutes), or take 'minutes' out: the agenda says it",
      rule: CurriculumRule.agenda)
  }
}

extension Program.AgendaItem {
  /// nil where it is not clear what it is or how long it takes, which is told.
  fileprivate init?(_ reader: inout MappingReader, _ activities: ActivityNames) {
    let content = Content(&reader, activities)
    guard let minutes = reader.integer("minutes", in: 1...1_440) else {
      _ = reader.requiredString("minutes")
      return nil
    }
    guard let content else { return nil }
    self.init(content: content, minutes: minutes)
  }
}

extension Program.AgendaItem.Content {
  fileprivate init?(_ reader: inout MappingReader, _ activities: ActivityNames) {
    switch (reader.setting("activity"), reader.setting("module")) {
    case (nil, let module?): self = .module(module)
    case (let activity?, nil):
      guard let name = activities[activity.value] else {
        reader.add([Self.unknown(activity, among: activities)])
        return nil
      }
      self = .activity(name)
    case (nil, nil):
      reader.add([
        .error(
          YAMLRule.missingKey, "an entry of the agenda needs 'module' or 'activity'",
          hint: "write {module: section/name, minutes: 50} or {activity: break, minutes: 10}", at: reader.place)
      ])
      return nil
    case (let activity?, _?):
      reader.add([
        .error(
          CurriculumRule.agenda, "an entry of the agenda is a module or an activity, not both",
          hint: "make two entries of it, each with its minutes", at: activity.place)
      ])
      return nil
    }
  }

  private static func unknown(_ activity: PlacedSetting, among names: ActivityNames) -> Diagnostic {
    let hint = Suggestion.nearest(to: activity.value, among: names.keys.sorted()).map { "did you mean '\($0)'?" }
    return .error(
      CurriculumRule.agenda, "this program has no activity '\(activity.value)'",
      hint: hint ?? "name it once at the head of the file: activities: {\(activity.value): {en: …, es: …}}",
      at: activity.place)
  }
}
