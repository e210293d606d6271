internal import Curriculum

/// When a session is held.
struct SessionHours: Hashable {
  /// The minute of the day, from 0.
  let start: Int?
  let minutes: Int?

  init(_ session: Program.Session) {
    start = session.startMinute
    minutes = session.minutes
  }

  /// The hours of more than half of the sessions, which are said once for all of them; nil where there are none, or where
  /// a session that says no time would seem to have them.
  static func usual(of program: Program) -> SessionHours? {
    let all = all(of: program)
    guard all.count > 1, all.allSatisfy({ $0.start != nil }) else { return nil }
    let counts = Dictionary(all.map { ($0, 1) }, uniquingKeysWith: +)
    return counts.first { $0.value * 2 > all.count }?.key
  }

  func areAll(of program: Program) -> Bool { Self.all(of: program).allSatisfy { $0 == self } }

  /// The orientation has its own.
  private static func all(of program: Program) -> [SessionHours] {
    program.weeks.flatMap(\.sessions).map(SessionHours.init)
  }
}
