extension CalendarDate {
  /// How to write what somebody meant as a day, `11/20/2026` or `20.11.2026`: the year first, then month and day. Where both
  /// numbers may be the month, both days are named.
  static func hint(for text: String) -> String {
    let order = "year, month and day, with hyphens"
    let numbers = text.split { !$0.isASCII || !$0.isNumber }.map(String.init)
    guard numbers.count == 3, let year = numbers.first(where: { $0.count == 4 }).flatMap({ Int($0) }) else {
      return "write \(order), such as 2026-11-21"
    }
    let rest = numbers.filter { $0.count != 4 }.compactMap { Int($0) }
    guard rest.count == 2 else { return "write \(order), such as 2026-11-21" }
    let days = [(rest[0], rest[1]), (rest[1], rest[0])].compactMap { CalendarDate(year: year, month: $0, day: $1) }
    guard let first = days.first else { return "write \(order), such as 2026-11-21" }
    let other = days.count > 1 && days[1] != first && numbers[0].count != 4 ? " or \(days[1])" : ""
    return "write \(first)\(other): \(order)"
  }
}
