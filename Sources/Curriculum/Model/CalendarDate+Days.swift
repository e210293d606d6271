extension CalendarDate {
  /// Days since 1 January 1970, negative before.
  public var daysSince1970: Int {
    // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil; years here are positive.
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day some days later, or earlier for a negative number; never outside the years 1 to 9999.
  public func adding(days: Int) -> CalendarDate {
    CalendarDate(secondsSince1970: (daysSince1970 + days) * 86_400)
  }

  public var weekday: Program.Weekday {
    let days = Program.Weekday.allCases
    // 1 January 1970 was a Thursday.
    let position = (daysSince1970 + 3) % days.count
    return days[position < 0 ? position + days.count : position]
  }
}
