import TestSupport
import Testing

@testable import Curriculum

@Suite struct ProgramAgendaTests {
  private static let activities = "activities:\n  check-in: {en: Check-in, es: Inicio}\n  break: Break\n"

  /// - Parameter session: what it says beside its day, as keys of a flow mapping.
  private func text(_ session: String, activities: String = activities) -> String {
    "title: P\n\(activities)weeks:\n  - sessions:\n      - {day: monday, \(session)}\n"
  }

  private func session(_ session: String) async throws -> Program.Session {
    let program = try await curriculum(["programs/p.yml": text(session)]).programs.first
    return try #require(program?.weeks.first?.sessions.first)
  }

  private func told(_ session: String, activities: String = activities) async throws -> String {
    try await problems(["programs/p.yml": text(session, activities: activities)])
  }

  @Test func itsEntriesAreReadInOrder() async throws {
    let session = try await session(
      "minutes: 60, agenda: [{activity: check-in, minutes: 15}, {module: a/b, minutes: 40}, {activity: break, minutes: 5}]"
    )
    #expect(session.modules.map(\.value) == ["a/b"])
    #expect(session.agenda.map(\.minutes) == [15, 40, 5])
    let names = session.agenda.compactMap { item -> String? in
      guard case .activity(let name) = item.content else { return nil }
      return name.text(in: .spanish, fallbacks: [.english])
    }
    #expect(names == ["Inicio", "Break"])
  }

  @Test func theSessionTakesAsLongAsItsAgenda() async throws {
    let session = try await session("agenda: [{activity: break, minutes: 15}, {module: a, minutes: 40}]")
    #expect(session.minutes == 55)
  }

  @Test func eachEntryBeginsWhereTheLastOneEnds() async throws {
    let session = try await session(
      "start: \"23:30\", agenda: [{activity: break, minutes: 15}, {module: a, minutes: 40}, {activity: break, minutes: 5}]"
    )
    #expect(session.timetable.map(\.begins) == [1_410, 1_425, 1_465])
    let other = try await self.session("agenda: [{activity: break, minutes: 15}]")
    #expect(other.timetable.map(\.begins) == [nil])
  }

  @Test(arguments: [(170, "10 are missing"), (185, "5 are too many")])
  func aSumThatIsNotTheSessionsIsTold(sum: Int, difference: String) async throws {
    let told = try await told(
      "minutes: 180, agenda: [{activity: break, minutes: \(sum - 100)}, {module: a, minutes: 100}]")
    #expect(told.hasPrefix("Content/programs/p.yml:7:32: error: the session takes 180 minutes and its agenda \(sum): "))
    #expect(told.contains("\(difference) [agenda]"))
  }

  @Test func anActivityThatIsNotNamedIsToldTheNearest() async throws {
    let told = try await told("minutes: 30, agenda: [{activity: braek, minutes: 15}]")
    #expect(
      told == """
        Content/programs/p.yml:7:56: error: this program has no activity 'braek' [agenda]
         7 | … - {day: monday, minutes: 30, agenda: [{activity: braek, minutes: 15}]}
           |                                                    ^~~~~
          help: did you mean 'break'?

        """)
  }

  @Test func whereNoActivityIsNamedTheHintSaysHow() async throws {
    let told = try await told("agenda: [{activity: rest, minutes: 15}]", activities: "")
    #expect(told.contains("help: name it once at the head of the file: activities: {rest: {en: …, es: …}}"))
  }

  @Test(arguments: [
    ("agenda: [{minutes: 15}]", "an entry of the agenda needs 'module' or 'activity' [missing-key]"),
    ("agenda: [{activity: break, module: a, minutes: 15}]", "a module or an activity, not both [agenda]"),
    ("agenda: [{activity: break}]", "an entry of the agenda needs 'minutes' [missing-key]"),
    ("agenda: [{activity: break, minutes: 0}]", "'minutes' must be a whole number from 1 to 1440, not '0'"),
    ("agenda: [{activity: break, minutes: 5, note: a}]", "an entry of the agenda has no key 'note' [unknown-key]"),
    ("modules: [a], agenda: [{module: a, minutes: 5}]", "a session has 'modules' and an 'agenda' [agenda]"),
  ]) func whatIsNoEntryIsTold(session: String, message: String) async throws {
    let told = try await told(session)
    #expect(told.contains(message), "\(told)")
  }

  @Test func anOrientationIsReadAndComesBeforeTheWeeks() async throws {
    let text = """
      title: P
      orientation:
        title: Safety first
        summary: In your own first week.
        sessions: [{day: tuesday, modules: [a/b]}]
      weeks:
        - sessions: [{day: monday, modules: [a/c]}]
      """
    let program = try #require(try await curriculum(["programs/p.yml": text]).programs.first)
    #expect(program.parts == [.orientation, .week(0)])
    #expect(program[.orientation].summary?.text(in: .english, fallbacks: []) == "In your own first week.")
    #expect(program.sessions.flatMap(\.modules).map(\.value) == ["a/b", "a/c"])
    #expect(program.firstWeekday == .monday)
  }
}
