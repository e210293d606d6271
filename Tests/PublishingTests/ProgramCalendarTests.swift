import Curriculum
import TestSupport
import Testing

@testable import Publishing

@Suite struct ProgramCalendarTests {
  private func calendar(_ program: String, today: String = "2026-11-21") async throws -> String {
    let files = [
      "site.yml": "name: S\nbaseURL: https://clinic.example/help/\nlanguages: [en]\nclinic: north\n",
      "clinics/north.yml": """
      name: North
      phone: (312) 555-2368
      address: {street: 1 Main St, city: Town, state: IL, postalCode: "60601"}
      """,
      "en/a/one.md": "---\ntitle: One; and\n---\n", "programs/p.yml": program,
    ]
    let curriculum = try await TemporarySite(files).curriculum()
    let calendar = ProgramCalendar(
      curriculum: curriculum, program: 0, language: 0, starting: try #require(CalendarDate("2027-01-11")),
      today: try #require(CalendarDate(today)))
    return string(calendar.bytes())
  }

  private let program = """
    title: Evening, group
    weeks:
      - sessions:
          - {day: monday, start: "9:05", minutes: 90, group: Welcome, modules: [a/one]}
          - {day: tuesday}
    """

  @Test func everySessionIsAnEvent() async throws {
    #expect(
      try await calendar(program)
        == """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Handrail//Program schedule//EN
        CALSCALE:GREGORIAN
        METHOD:PUBLISH
        X-WR-CALNAME:Evening\\, group
        BEGIN:VEVENT
        UID:p-2027-01-11-week-1-session-1-en@clinic.example
        DTSTAMP:20261121T000000Z
        DTSTART:20270111T090500
        DURATION:PT90M
        SUMMARY:Evening\\, group
        DESCRIPTION:Welcome\\nOne\\; and
        LOCATION:1 Main St\\, Town\\, IL 60601
        END:VEVENT
        BEGIN:VEVENT
        UID:p-2027-01-11-week-1-session-2-en@clinic.example
        DTSTAMP:20261121T000000Z
        DTSTART;VALUE=DATE:20270112
        SUMMARY:Evening\\, group
        LOCATION:1 Main St\\, Town\\, IL 60601
        END:VEVENT
        END:VCALENDAR

        """.replacing("\n", with: "\r\n"))
  }

  @Test func longLinesAreFoldedAndNoCharacterIsCut() {
    let line = "SUMMARY:" + String(repeating: "é", count: 80)
    let folded = CalendarText.folded(line)
    let lines = folded.split(separator: 0x0A)
    #expect(lines.allSatisfy { $0.count <= 76 && $0.last == 0x0D })
    #expect(lines.dropFirst().allSatisfy { $0.first == 0x20 })
    #expect(string(folded).replacing("\r\n ", with: "") == line + "\r\n")
  }

  @Test func textIsEscapedAndLinesAreJoined() {
    #expect(CalendarText.escaped("a\\b;c,d\ne:f") == "a\\\\b\\;c\\,d\\ne:f")
  }

  @Test(arguments: [
    ("A\rB", "A\\nB"), ("A\r\nB", "A\\nB"), ("A\n\u{301}B", "A\\n\u{301}B"), ("A;\u{301}B", "A\\;\u{301}B"),
  ])
  func noLineEndOfATextEndsALineOfTheCalendar(text: String, line: String) {
    #expect(CalendarText.escaped(text) == line)
  }
}
