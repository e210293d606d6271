import Curriculum
import Pages
import TestSupport
import Testing

@testable import Publishing

@Suite struct PlannedHandoutTests {
  private func planned(_ configuration: String) async throws -> [PlannedHandout] {
    let files = [
      "site.yml": TemporarySite.configuration + configuration, "en/a/one.md": module("title: One"),
      "programs/p.yml": "title: P\nweeks:\n  - sessions: [{day: monday, modules: [a/one]}]\n  - sessions: []\n",
    ]
    return PlannedHandout.all(of: try await TemporarySite(files).curriculum())
  }

  @Test func modulesAndWeeksWithSessionsArePrintedForTheSite() async throws {
    #expect(
      try await planned("handouts: publish\n").map(\.path) == [
        "handouts/en/a/one.pdf", "handouts/en/a/one-large-print.pdf",
        "handouts/en/programs/p/week-1.pdf", "handouts/en/programs/p/week-1-large-print.pdf",
        "handouts/en/programs/p/week-1-facilitator.pdf",
        "handouts/es/programs/p/week-1.pdf", "handouts/es/programs/p/week-1-large-print.pdf",
        "handouts/es/programs/p/week-1-facilitator.pdf",
      ])
  }

  @Test func whatNewcomersGetIsPrintedToo() async throws {
    let files = [
      "site.yml": TemporarySite.configuration + "handouts: publish\n", "en/a/one.md": module("title: One"),
      "programs/p.yml": "title: P\norientation:\n  sessions: [{day: monday, modules: [a/one]}]\n",
    ]
    let paths = PlannedHandout.all(of: try await TemporarySite(files).curriculum()).map(\.path)
    #expect(paths.contains("handouts/en/programs/p/orientation.pdf"))
    #expect(paths.contains("handouts/es/programs/p/orientation-facilitator.pdf"))
  }

  @Test func aWeekIsLinkedFromTheProgramOfItsLanguage() async throws {
    let week = try await planned("handouts: publish\n")[5]
    #expect(week.page == PageID(.program(0), language: 1))
    #expect(week.request.subject == .packet(program: 0, part: .week(0)))
  }

  @Test func aSiteThatDoesNotPublishThemHasNone() async throws {
    #expect(try await planned("").isEmpty)
  }
}
