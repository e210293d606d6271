internal import Curriculum
internal import Pages

/// A program's sessions as a calendar file (RFC 5545). Times are local with no time zone ("form 1" of section 3.3.5): a
/// session at 18:00 is at 18:00 where the clinic is, and no table of daylight saving has to be right for it.
struct ProgramCalendar {
  let curriculum: Curriculum
  /// An index into the curriculum's programs.
  let program: Int
  let language: Int
  let starting: CalendarDate
  /// The day of the build, which stands as the time at which the file was made: no clock is read.
  let today: CalendarDate

  private let variables: Variables

  init(curriculum: Curriculum, program: Int, language: Int, starting: CalendarDate, today: CalendarDate) {
    self.curriculum = curriculum
    self.program = program
    self.language = language
    self.starting = starting
    self.today = today
    variables = Variables(curriculum, in: curriculum.languages[language])
  }

  private var code: Language { curriculum.languages[language] }

  /// Where the calendar lies beside the program's page, and in the folder of handouts.
  static func name(of program: Program) -> String { "programs/\(program.addressName)/schedule.ics" }

  func bytes() -> [UInt8] {
    let program = curriculum.programs[program]
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Handrail//Program schedule//EN", "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH", "X-WR-CALNAME:" + CalendarText.escaped(text(program.title)),
    ]
    for (week, content) in program.weeks.enumerated() {
      for (number, session) in content.sessions.enumerated() { lines += event(session, number, week, of: program) }
    }
    lines.append("END:VCALENDAR")
    return lines.flatMap { CalendarText.folded($0) }
  }

  private func event(_ session: Program.Session, _ number: Int, _ week: Int, of program: Program) -> [String] {
    let day = program.date(ofSession: number, inWeek: week, starting: starting)
    var lines = ["BEGIN:VEVENT", "UID:" + uid(program, week, number), "DTSTAMP:" + Self.basic(today) + "T000000Z"]
    if let start = session.start {
      lines.append("DTSTART:" + Self.basic(day) + "T" + Self.basic(time: start))
      if let minutes = session.minutes { lines.append("DURATION:PT\(minutes)M") }
    } else {
      lines.append("DTSTART;VALUE=DATE:" + Self.basic(day))
    }
    // A calendar lies open on many screens: the subject of a session stands in its description alone.
    lines.append("SUMMARY:" + CalendarText.escaped(text(program.title)))
    let subjects = [session.group.map(text)].compactMap { $0 } + titles(session)
    if !subjects.isEmpty { lines.append("DESCRIPTION:" + CalendarText.escaped(subjects.joined(separator: "\n"))) }
    if let address = curriculum.clinic?.address?.oneLine { lines.append("LOCATION:" + CalendarText.escaped(address)) }
    return lines + ["END:VEVENT"]
  }

  /// The same for the same session of the same course, so that a second import replaces the first.
  private func uid(_ program: Program, _ week: Int, _ session: Int) -> String {
    let host = PrintAddress.shown(curriculum.configuration.baseURL.origin)
    return "\(program.id)-\(starting)-week-\(week + 1)-session-\(session + 1)-\(code)@\(host)"
  }

  private func titles(_ session: Program.Session) -> [String] {
    session.modules.compactMap { curriculum.topic(at: $0.value) }
      .map { curriculum.topics[$0].module(inLanguageAt: language).title }
  }

  private func text(_ text: LocalizedText) -> String { variables.text(text) }

  // MARK: - RFC 5545

  /// `20270111` (3.3.4).
  private static func basic(_ date: CalendarDate) -> String { CalendarText.day(date.description) }

  /// `180000` for "18:00" or "9:00" (3.3.12).
  private static func basic(time: String) -> String {
    let digits = time.filter(\.isNumber)
    return (digits.count == 3 ? "0" : "") + digits + "00"
  }
}
