import Testing

@testable import Curriculum

@Suite struct DateHintTests {
  @Test(arguments: [
    ("11/20/2026", "write 2026-11-20: "), ("20.11.2026", "write 2026-11-20: "),
    ("3/4/2026", "write 2026-03-04 or 2026-04-03: "), ("5/5/2026", "write 2026-05-05: "),
    ("2026/3/4", "write 2026-03-04: "), ("2026.13.1", "write 2026-01-13: "),
    ("2026-02-30", "write year, month and day, with hyphens, such as"), ("yesterday", "write year, month and day"),
    ("11/20/26", "write year, month and day"), ("99/99/2026", "write year, month and day"),
  ])
  func theDayThatWasMeantIsNamed(text: String, hint: String) {
    #expect(CalendarDate.hint(for: text).hasPrefix(hint), "\(CalendarDate.hint(for: text))")
  }
}
