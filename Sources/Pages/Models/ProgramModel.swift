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
    let usual = SessionHours.usual(of: program)
    let model = ProgramModel(site: site, page: page, linker: linker, index: index)
    let orientation = program.orientation.map { model.part(.orientation, $0, isFirst: true, usual: nil) }
    return TemplateObject([
      "title": site.text(program.title, on: page), "summary": program.summary.map { site.text($0, on: page) },
      "leaderNote": program.leaderNote.map { site.text($0, on: page) },
      "calendar": program.starts.map { _ in
        linker.link(to: site.addresses.path(of: PageID(.program(index), language: page.language)) + "schedule.ics")
      },
      "hours": usual.map { model.text($0, in: program) }, "orientation": orientation,
      "weeks": program.weeks.enumerated().map { number, week in
        TemplateObject(
          ["number": String(number + 1)],
          over: model.part(.week(number), week, isFirst: number == 0 && orientation == nil, usual: usual))
      },
    ])
  }

  private func text(_ usual: SessionHours, in program: Program) -> String {
    strings.text(usual.areAll(of: program) ? .sessionHours : .sessionHoursMost, ("hours", time(usual) ?? ""))
  }

  private func time(_ hours: SessionHours) -> String? {
    hours.start.map { strings.hours(from: $0, minutes: hours.minutes) }
  }

  private func part(_ part: Program.Part, _ week: Program.Week, isFirst: Bool, usual: SessionHours?) -> TemplateObject {
    let handouts = HandoutLinks(site: site, page: page, linker: linker).objects(of: part)
    return TemplateObject([
      "id": part.name, "label": strings.label(of: part), "title": week.title.map { site.text($0, on: page) },
      "summary": week.summary.map { site.text($0, on: page) },
      "isFirst": isFirst, "sessions": week.sessions.map { session($0, usual: usual) },
      "handouts": handouts, "hasHandouts": !handouts.isEmpty,
    ])
  }

  private func session(_ session: Program.Session, usual: SessionHours?) -> TemplateObject {
    let modules = session.modules.compactMap { site.topic(at: $0.value) }.map { site.link(to: $0, from: page, linker) }
    let hours = SessionHours(session)
    return TemplateObject([
      "day": strings.name(of: session.day), "time": hours == usual ? nil : time(hours),
      // A start and an end say how long it takes.
      "minutes": session.start == nil
        ? session.minutes.map { strings.text(.minutesLong, ("minutes", String($0))) } : nil,
      "group": session.group.map { site.text($0, on: page) },
      "homework": session.homework.map { HTMLBuffer.withTelephones(site.text($0, on: page)) }, "modules": modules,
      "agenda": agenda(of: session), "hasAgenda": !session.agenda.isEmpty, "rest": rest(of: session),
    ])
  }

  /// What the site leaves out has no line; the times of the others stay.
  private func agenda(of session: Program.Session) -> [TemplateObject] {
    session.timetable.compactMap { item, begins in
      let fields: TemplateFields = [
        "begins": begins.map(strings.time(ofMinute:)),
        "length": strings.text(.minutesShort, ("minutes", String(item.minutes))),
      ]
      switch item.content {
      case .activity(let name): return TemplateObject(["activity": site.text(name, on: page)], over: .init(fields))
      case .module(let path):
        guard let topic = site.topic(at: path.value) else { return nil }
        return TemplateObject(["module": site.link(to: topic, from: page, linker)], over: .init(fields))
      }
    }
  }

  /// What of a session without an agenda its modules do not fill; nil where one does not say how long it takes, or where
  /// they fill it.
  private func rest(of session: Program.Session) -> String? {
    let topics = session.modules.compactMap { site.topic(at: $0.value) }
    let lengths = topics.compactMap { site.module($0, language: page.language).frontMatter.minutes }
    let taken = lengths.reduce(0, +)
    guard session.agenda.isEmpty, let minutes = session.minutes, !topics.isEmpty, lengths.count == topics.count,
      taken < minutes
    else { return nil }
    return strings.text(
      .sessionRest, ("taken", String(taken)), ("minutes", String(minutes)), ("rest", String(minutes - taken)))
  }
}

extension UserInterfaceStrings {
  /// "Week 3"
  func label(of part: Program.Part) -> String {
    switch part {
    case .orientation: self[.orientation]
    case .week(let number): text(.week, ("number", String(number + 1)))
    }
  }
}
