extension Program {
  /// The day of a session, where the program begins with the first one of its first week on `start`.
  /// - Parameters: week and session count from 0.
  public func date(ofSession session: Int, inWeek week: Int, starting start: CalendarDate) -> CalendarDate {
    Self.day(weeks[week].sessions[session].day, inWeekOf: start).adding(days: 7 * week)
  }

  /// A day of the week, from Monday to Sunday, in which another day lies.
  public static func day(_ weekday: Weekday, inWeekOf day: CalendarDate) -> CalendarDate {
    day.adding(days: position(of: weekday) - position(of: day.weekday))
  }

  /// The weekday of the very first session; nil for a program with none in its first week.
  public var firstWeekday: Weekday? {
    weeks.first?.sessions.map(\.day).min { Self.position(of: $0) < Self.position(of: $1) }
  }

  /// 0 for Monday.
  private static func position(of day: Weekday) -> Int { Weekday.allCases.firstIndex(of: day) ?? 0 }
}
