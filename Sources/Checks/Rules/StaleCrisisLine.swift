internal import Curriculum
internal import Diagnostics
internal import PlacedYAML

/// Crisis lines are called before a site tells people in danger to call them.
struct StaleCrisisLine: SiteRule {
  let id = "stale-crisis-line"
  let explanation = """
    Nobody has called or opened this crisis line for half a year, as its 'verifiedOn' in crisis-lines.yml says, or nobody \
    ever has. Numbers change and lines close, and who calls one that is gone may not call another. Call it, then write the \
    day into 'verifiedOn'. What is published does not depend on the day of the build; this finding does.
    """
  let category = RuleCategory.danger
  let severity = Severity.warning
  let leeway = Leeway.atLeast(.warning)
  static let options: [RuleOption<Self>] = [.integer("days", \.days, in: 1...3_650)]

  var days = 180

  func check(_ context: CheckContext) -> [Diagnostic] {
    guard let today = context.today else { return [] }
    return context.curriculum.dataFiles.filter { $0.path == "Content/crisis-lines.yml" }.flatMap {
      file -> [Diagnostic] in
      guard let value = try? YAMLValue.parse(file), case .sequence(let lines)? = value.value("lines")?.content else {
        return []
      }
      return lines.compactMap { check($0, today) }
    }
  }

  private func check(_ line: YAMLValue, _ today: CalendarDate) -> Diagnostic? {
    guard let id = line.value("id"), case .scalar(let name, _) = id.content else { return nil }
    guard let value = line.value("verifiedOn"), case .scalar(let text, _) = value.content else {
      return told("nobody has said when '\(name)' was last called", today, at: id.place)
    }
    // What is no date is told where the file is read.
    guard let day = CalendarDate(text) else { return nil }
    let age = today.daysSince1970 - day.daysSince1970
    guard age > days || age < 0 else { return nil }
    let problem =
      age < 0
      ? "'\(name)' was last called on \(day), which is still to come"
      : "'\(name)' was last called on \(day), more than \(days) days ago"
    return told(problem, today, at: value.place)
  }

  private func told(_ problem: String, _ today: CalendarDate, at place: Place) -> Diagnostic {
    finding(
      problem, hint: "call the line, hold what it says against this entry, and write verifiedOn: \"\(today)\"",
      at: place)
  }
}

extension YAMLValue {
  /// What stands under a key of a mapping.
  fileprivate func value(_ key: String) -> YAMLValue? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value
  }
}
