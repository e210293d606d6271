internal import Curriculum
internal import Markdown

/// What the layout `program` shows: the weeks with their sessions, and for each week what a group leader prints.
struct ProgramModel {
  let site: SiteReader
  let page: PageID
  let linker: Linker
  let index: Int

  private var strings: UserInterfaceStrings { site.strings(of: page) }

  func object() -> TemplateObject {
    let (site, curriculum) = site.list(.program(site.id(ofProgram: index), language: page.language))
    let program = curriculum.programs[index]
    let usual = Hours.usual(of: program)
    let model = ProgramModel(site: site, page: page, linker: linker, index: index)
    return TemplateObject([
      "title": site.text(program.title, on: page), "summary": program.summary.map { site.text($0, on: page) },
      "leaderNote": program.leaderNote.map { site.text($0, on: page) },
      "calendar": program.starts.map { _ in
        linker.link(to: site.addresses.path(of: PageID(.program(index), language: page.language)) + "schedule.ics")
      },
      "hours": usual.map { model.text($0, in: program) },
      "weeks": program.weeks.enumerated().map { model.week($1, number: $0, usual: usual) },
    ])
  }

  private func text(_ usual: Hours, in program: Program) -> String {
    strings.text(usual.areAll(of: program) ? .sessionHours : .sessionHoursMost, ("hours", time(usual) ?? ""))
  }

  private func time(_ hours: Hours) -> String? { hours.start.map { strings.hours(from: $0, minutes: hours.minutes) } }

  /// - Parameter number: from 0.
  private func week(_ week: Program.Week, number: Int, usual: Hours?) -> TemplateObject {
    let handouts = HandoutLinks(site: site, page: page, linker: linker).objects(week: number)
    return TemplateObject([
      "number": String(number + 1), "id": "week-\(number + 1)", "title": week.title.map { site.text($0, on: page) },
      "isFirst": number == 0, "sessions": week.sessions.map { session($0, usual: usual) },
      "handouts": handouts, "hasHandouts": !handouts.isEmpty,
    ])
  }

  private func session(_ session: Program.Session, usual: Hours?) -> TemplateObject {
    let modules = session.modules.compactMap { site.topic(at: $0.value) }.map { site.link(to: $0, from: page, linker) }
    let hours = Hours(session)
    return TemplateObject([
      "day": strings.name(of: session.day), "time": hours == usual ? nil : time(hours),
      // A start and an end say how long it takes.
      "minutes": session.start == nil
        ? session.minutes.map { strings.text(.minutesLong, ("minutes", String($0))) } : nil,
      "group": session.group.map { site.text($0, on: page) },
      "homework": session.homework.map { HTMLBuffer.withTelephones(site.text($0, on: page)) }, "modules": modules,
    ])
  }
}

/// When a session is held.
private struct Hours: Hashable {
  let start: String?
  let minutes: Int?

  init(_ session: Program.Session) {
    start = session.start
    minutes = session.minutes
  }

  /// The hours of more than half of the sessions, which are said once for all of them; nil where there are none, or where
  /// a session that says no time would seem to have them.
  static func usual(of program: Program) -> Hours? {
    let all = all(of: program)
    guard all.count > 1, all.allSatisfy({ $0.start != nil }) else { return nil }
    let counts = Dictionary(all.map { ($0, 1) }, uniquingKeysWith: +)
    return counts.first { $0.value * 2 > all.count }?.key
  }

  func areAll(of program: Program) -> Bool { Self.all(of: program).allSatisfy { $0 == self } }

  private static func all(of program: Program) -> [Hours] { program.weeks.flatMap(\.sessions).map(Hours.init) }
}
