import TestSupport
import Testing

@testable import Curriculum

@Suite struct ProgramDateTests {
  @Test func daysAreCountedAcrossMonthsAndLeapYears() throws {
    let leapDay = try #require(CalendarDate("2028-02-29"))
    #expect(leapDay.adding(days: 1).description == "2028-03-01")
    #expect(leapDay.adding(days: -366).description == "2027-02-28")
    #expect(try #require(CalendarDate("1969-12-31")).daysSince1970 == -1)
    #expect(try #require(CalendarDate("2026-11-22")).daysSince1970 == 20_779)
  }

  @Test(arguments: [
    ("1970-01-01", Program.Weekday.thursday), ("1969-12-28", .sunday), ("2026-11-22", .sunday),
    ("2028-02-29", .tuesday),
  ])
  func everyDayHasItsWeekday(date: String, weekday: Program.Weekday) throws {
    #expect(try #require(CalendarDate(date)).weekday == weekday)
  }

  private let program = """
    title: P
    starts: "2027-01-12"
    weeks:
      - sessions: [{day: thursday}, {day: tuesday}]
      - sessions: [{day: monday}]
    """

  @Test func sessionsFallOnTheirDaysFromTheFirstOn() async throws {
    let site = try await TemporarySite(["programs/p.yml": program, "en/a.md": "---\ntitle: A\n---\n"]).curriculum()
    let program = site.programs[0]
    let start = try #require(program.starts)
    #expect(program.firstWeekday == .tuesday)
    #expect(program.date(ofSession: 0, inWeek: 0, starting: start).description == "2027-01-14")
    #expect(program.date(ofSession: 1, inWeek: 0, starting: start) == start)
    #expect(program.date(ofSession: 0, inWeek: 1, starting: start).description == "2027-01-18")
  }

  @Test func aStartOnAnotherWeekdayIsTold() async throws {
    let files = [
      "programs/p.yml": program.replacing("2027-01-12", with: "2027-01-13"), "en/a.md": "---\ntitle: A\n---\n",
    ]
    let told = report(await (try TemporarySite(files)).load().diagnostics)
    #expect(
      told == """
        Content/programs/p.yml:2:9: error: 2027-01-13 is a wednesday, and the first session of the program is on a tuesday [program-start]
         2 | starts: "2027-01-13"
           |         ^~~~~~~~~~~~
          help: write the day of the first session

        """)
  }
}
