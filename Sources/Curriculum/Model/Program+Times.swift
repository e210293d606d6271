extension Program.Session {
  /// The minute of the day at which it begins, from 0; nil where nobody says.
  public var startMinute: Int? {
    let parts = (start ?? "").split(separator: ":").compactMap { Int($0) }
    return parts.count == 2 ? parts[0] * 60 + parts[1] : nil
  }

  /// Each entry of the agenda, with the minute of the day at which it begins; a session that goes past midnight counts on.
  public var timetable: [(item: Program.AgendaItem, begins: Int?)] {
    var elapsed = 0
    return agenda.map { item in
      defer { elapsed += item.minutes }
      return (item, startMinute.map { $0 + elapsed })
    }
  }
}
