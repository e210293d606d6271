import Diagnostics
import TestSupport
import Testing

@testable import Curriculum

@Suite struct ProgramTests {
  @Test func weeksAndSessionsAreRead() async throws {
    let text = """
      title: {en: Evening IOP}
      summary: For people who work.
      weeks:
        - title: {en: Start}
          sessions:
            - day: monday
              start: 18:00
              minutes: 180
              group: {en: Basics}
              homework: Read.
              modules: [a, b/c]
            - {day: friday}
        - sessions: []
      """
    let program = try #require(try await curriculum(["programs/evening-iop.yml": text]).programs.first)
    #expect(program.id == "evening-iop")
    #expect(program.title.text(in: .spanish, fallbacks: [.english]) == "Evening IOP")
    #expect(program.weeks.count == 2)
    let sessions = program.weeks[0].sessions
    #expect(sessions.map(\.day) == [.monday, .friday])
    #expect(sessions.map(\.start) == ["18:00", nil])
    #expect(sessions.map(\.minutes) == [180, nil])
    #expect(sessions[0].modules.map(\.value) == ["a", "b/c"])
    #expect(sessions[0].modules.map { $0.place.start?.column } == [19, 22])
  }

  @Test func programsComeInTheOrderOfTheirFiles() async throws {
    let site = try await curriculum(["programs/b.yml": "title: B\n", "programs/a.yml": "title: A\n"])
    #expect(site.programs.map(\.id) == ["a", "b"])
  }

  @Test(arguments: ["24:00", "18", "18:5", "6pm", "+6:00", "18:60"])
  func whatIsNoTimeOfDayIsRefused(written: String) async throws {
    let text = "title: A\nweeks:\n  - sessions:\n      - day: monday\n        start: \"\(written)\"\n"
    let told = try await problems(["programs/a.yml": text])
    #expect(
      told == """
        Content/programs/a.yml:5:16: error: '\(written)' is not a time of day [yaml-type]
         5 |         start: "\(written)"
           |                ^\(String(repeating: "~", count: written.count + 1))
          help: write it between quotes, with 24 hours: "18:00"

        """)
  }

  @Test func aWrongDayIsToldTheNearestOne() async throws {
    let text = "title: A\nweeks:\n  - sessions:\n      - day: tusday\n"
    let told = try await problems(["programs/a.yml": text])
    #expect(
      told == """
        Content/programs/a.yml:4:14: error: 'tusday' is not a value of 'day' [yaml-type]
         4 |       - day: tusday
           |              ^~~~~~
          help: did you mean 'tuesday'?

        """)
  }

  @Test func aSessionNeedsItsDay() async throws {
    let text = "title: A\nweeks:\n  - sessions:\n      - minutes: 50\n"
    #expect(try await problems(["programs/a.yml": text]).contains(":4:9: error: a session needs 'day' [missing-key]"))
  }

  @Test func anEmptyFileIsTold() async throws {
    #expect(try await problems(["programs/p.yml": ""]).contains("p.yml:1:1: error: p.yml is empty [missing-key]"))
  }
}
