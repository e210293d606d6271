internal import Diagnostics
internal import PlacedYAML

extension Program {
  static func loadAll(from folder: DataFolder, diagnostics: inout [Diagnostic]) -> [Program] {
    folder.ids(in: "Content/programs").compactMap { load($0, from: folder, diagnostics: &diagnostics) }
  }

  private static func load(_ id: String, from folder: DataFolder, diagnostics: inout [Diagnostic]) -> Program? {
    do {
      guard let value = try folder.yaml("Content/programs/\(id).yml", needing: "'title' and 'weeks'") else {
        return nil
      }
      return DataFolder.decode(value, of: "a program", diagnostics: &diagnostics) {
        Program(id: id, file: value.file, &$0)
      }
    } catch {
      diagnostics += error.diagnostics
      return nil
    }
  }

  private init(id: String, file: SourceFile, _ reader: inout MappingReader) {
    let activities = reader.activities("activities")
    self.init(
      id: id, file: file, title: reader.requiredLocalized("title") ?? LocalizedText(everywhere: id),
      summary: reader.localized("summary"), leaderNote: reader.localized("leaderNote"), starts: reader.date("starts"),
      isDraft: reader.boolean("draft") ?? false,
      orientation: reader.record("orientation", of: "the orientation") { Week(&$0, activities) },
      weeks: reader.records("weeks", of: "a week") { Week(&$0, activities) })
    // Said for those who look for what is made up.
    _ = reader.boolean("example")
    guard let value = reader.value("starts"), let starts, let first = firstWeekday, starts.weekday != first else {
      return
    }
    reader.report(
      value,
      "\(starts) is a \(starts.weekday.rawValue), and the first session of the program is on a \(first.rawValue)",
      hint: "write the day of the first session", rule: CurriculumRule.programStart)
  }
}

extension Program.Week {
  fileprivate init(_ reader: inout MappingReader, _ activities: ActivityNames) {
    self.init(
      title: reader.localized("title"), summary: reader.localized("summary"),
      sessions: reader.records("sessions", of: "a session") { Program.Session(&$0, activities) })
  }
}

extension Program.Session {
  fileprivate init(_ reader: inout MappingReader, _ activities: ActivityNames) {
    if reader.value("day") == nil { _ = reader.requiredString("day") }
    let modules = reader.settingList("modules", each: "a module is named by its path")
    let minutes = reader.integer("minutes", in: 1...1_440)
    let agenda = reader.agenda("agenda", activities, ofSessionOf: minutes)
    self.init(
      day: reader.choice("day", as: Program.Weekday.self) ?? .monday, start: reader.clockTime("start"),
      minutes: minutes ?? agenda.map { $0.reduce(0) { $0 + $1.minutes } }, group: reader.localized("group"),
      homework: reader.localized("homework"), modules: agenda.map { $0.compactMap(\.module) } ?? modules,
      agenda: agenda ?? [])
  }
}

extension MappingReader {
  /// A mapping; nil where there is none.
  fileprivate mutating func record<Element>(
    _ key: String, of subject: String, _ decode: (inout MappingReader) -> Element
  ) -> Element? {
    guard let value = value(key), !value.isNothing else { return nil }
    var reader = MappingReader(value, of: subject)
    defer { add(reader.finish()) }
    return decode(&reader)
  }

  /// A list of mappings.
  mutating func records<Element>(
    _ key: String, of subject: String, _ decode: (inout MappingReader) -> Element
  ) -> [Element] {
    var elements: [Element] = []
    for value in list(key) {
      var reader = MappingReader(value, of: subject)
      elements.append(decode(&reader))
      add(reader.finish())
    }
    return elements
  }

  /// `HH:MM`, 24 hours.
  fileprivate mutating func clockTime(_ key: String) -> String? {
    guard let value = value(key), let text = string(key) else { return nil }
    if text.wholeMatch(of: /([01]?[0-9]|2[0-3]):[0-5][0-9]/) != nil { return text }
    report(value, "'\(text)' is not a time of day", hint: "write it between quotes, with 24 hours: \"18:00\"")
    return nil
  }
}
