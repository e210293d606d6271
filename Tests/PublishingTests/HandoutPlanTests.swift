import Curriculum
import Diagnostics
import Pages
import TestSupport
import Testing

@testable import Publishing

@Suite struct HandoutPlanTests {
  private let files = [
    "en/a/one.md": module("title: One"), "es/a/one.md": module("title: Uno"), "en/a/two.md": module("title: Two"),
    "programs/p.yml": "title: P\nweeks:\n  - sessions: [{day: monday, modules: [a/one]}]\n  - sessions: []\n",
  ]

  private func choice(
    _ more: [String: String] = [:], _ change: (inout HandoutSelection) -> Void = { _ in }
  ) async throws -> HandoutChoice {
    var selection = HandoutSelection()
    change(&selection)
    var choice = HandoutChoice(try await TemporarySite(files.merging(more) { $1 }).curriculum(), selection)
    try choice.resolve()
    return choice
  }

  private func problems(_ change: (inout HandoutSelection) -> Void) async throws -> String {
    do {
      return report(try await choice([:], change).diagnostics)
    } catch let error as DiagnosticsError {
      return report(error.diagnostics)
    }
  }

  @Test func everyModuleIsMadeInTheLanguagesInWhichItIsWritten() async throws {
    let paths = try await choice().handouts.map(\.path)
    #expect(
      paths == [
        "en/modules/a/one-standard-letter", "es/modules/a/one-standard-letter", "en/modules/a/two-standard-letter",
      ])
  }

  @Test(arguments: ["a/one", "en/a/one", "Content/en/a/one.md", "./Content/es/a/one.md"])
  func aModuleIsNamedByItsPathOrItsFile(written: String) async throws {
    let paths = try await choice {
      $0.modules = [written]
      $0.languages = ["es"]
      $0.editions = [.largePrint, .facilitator]
      $0.papers = [.a4]
    }.handouts.map(\.path)
    #expect(paths == ["es/modules/a/one-large-print-a4", "es/modules/a/one-facilitator-a4"])
  }

  @Test func whatIsNamedTwiceIsMadeOnce() async throws {
    let paths = try await choice {
      $0.modules = ["a/two", "en/a/two"]
      $0.editions = [.standard, .standard]
      $0.papers = [.letter, .letter]
    }.handouts.map(\.path)
    #expect(paths == ["en/modules/a/two-standard-letter"])
  }

  @Test func postersOfModulesWithOneNameAreTwo() async throws {
    let poster = module("title: Plan\nposter: [steps]", "## Steps {#steps}\n")
    let paths = try await choice(["en/a/plan.md": poster, "en/b/plan.md": poster]) {
      $0.includesCards = true
      $0.languages = ["en"]
    }.handouts.map(\.path)
    #expect(
      Set(paths).isSuperset(of: ["en/cards/a/poster-plan-standard-letter", "en/cards/b/poster-plan-standard-letter"]))
    #expect(Set(paths).count == paths.count)
  }

  @Test func aProgramGivesItsWeeksOrItsWorkbook() async throws {
    #expect(
      try await choice {
        $0.program = "p"
        $0.languages = ["en"]
      }.handouts.map(\.path) == ["en/programs/p/week-1-standard-letter", "en/programs/p/week-2-standard-letter"])
    #expect(
      try await choice {
        $0.includesWorkbook = true
        $0.languages = ["en"]
      }.handouts.map(\.path) == ["en/programs/p/workbook-standard-letter"])
  }

  @Test func aCalendarNeedsTheFirstDay() async throws {
    let today = try #require(CalendarDate("2026-11-21"))
    #expect(try await choice { $0.program = "p" }.calendars(today: today).isEmpty)
    let dated = try await choice {
      $0.program = "p"
      $0.starting = CalendarDate("2027-01-11")
    }
    #expect(dated.calendars(today: today).map(\.path) == ["en/programs/p/schedule.ics", "es/programs/p/schedule.ics"])
  }

  @Test func whatTheSiteDoesNotHaveIsToldWithTheNearest() async throws {
    #expect(
      try await problems { $0.modules = ["a/on"] } == """
        error: this site has no module 'a/on' [unknown-module]
          help: did you mean 'a/one'?

        """)
    #expect(try await problems { $0.program = "q" }.contains("this site has no program 'q'"))
    #expect(try await problems { $0.languages = ["fr"] }.contains("help: known here: en, es"))
    #expect(
      try await problems {
        $0.program = "p"
        $0.week = 3
      }.contains("the program 'p' has no week 3"))
    #expect(
      try await problems {
        $0.program = "p"
        $0.starting = CalendarDate("2027-01-13")
      }.contains("help: say --starting 2027-01-11, the monday of that week"))
    #expect(Program.day(.wednesday, inWeekOf: try #require(CalendarDate("2027-01-04"))) == CalendarDate("2027-01-06"))
  }

  @Test func aMissingTranslationIsToldWhenItWasAskedFor() async throws {
    let told = try await problems {
      $0.modules = ["a/two"]
      $0.languages = ["es"]
    }
    #expect(told.contains("warning: 'a/two' is not written in 'es', so it has no handout there"))
  }
}
