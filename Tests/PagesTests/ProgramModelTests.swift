import Testing

@testable import Curriculum
@testable import Pages

@Suite struct ProgramModelTests {
  private func weeks(_ sessions: String...) -> String {
    "title: Evening\nweeks:\n" + sessions.map { "  - sessions: [\($0)]\n" }.joined()
  }

  private func page(_ layout: String, _ program: String, handouts: PublishedHandouts = .none) async throws -> String {
    let fixture = try ThemeFixture(["layouts/program.mustache": layout])
    let files = ["en/a/b.md": module("title: B"), "programs/p.yml": program]
    return try await fixture.html(files, handouts: handouts) { _ in PageID(.program(0), language: 0) }
  }

  @Test func aProgramShowsItsWeeks() async throws {
    let program = """
      title: Evening
      weeks:
        - title: Start
          sessions:
            - {day: monday, start: "18:00", minutes: 180, group: Basics, modules: [a/b]}
            - {day: friday, minutes: 90}
        - {}
      """
    let layout =
      "{{program.hours}}{{#program.weeks}}{{#isFirst}}first {{/isFirst}}{{number}} {{id}} {{title}}:{{#sessions}}{{day}} {{time}} {{minutes}} {{group}}{{#modules}} {{title}} {{url}}{{/modules}},{{/sessions}};{{/program.weeks}}"
    #expect(
      try await page(layout, program)
        == "first 1 week-1 Start:monday 6:00 pm to 9:00 pm  Basics B /a/b/,friday  90 minutes ,;2 week-2 :;")
  }

  private let agenda =
    "{{#program.weeks}}{{#sessions}}{{#hasAgenda}}{{#agenda}}{{begins}} {{activity}}{{#module}}{{title}} {{url}}{{/module}} {{length}},{{/agenda}}{{/hasAgenda}}{{rest}};{{/sessions}}{{/program.weeks}}"

  @Test func anAgendaSaysWhenEachPartBegins() async throws {
    let program = """
      title: Evening
      activities: {break: A break}
      weeks:
        - sessions:
            - {day: monday, start: "18:00", agenda: [{module: a/b, minutes: 50}, {activity: break, minutes: 10}]}
            - {day: friday, agenda: [{activity: break, minutes: 10}]}
      """
    #expect(try await page(agenda, program) == "6:00 pm B /a/b/ 50 min,6:50 pm A break 10 min,; A break 10 min,;")
  }

  @Test(arguments: [
    ("minutes: 180, modules: [a/b]", "50 of 180;"), ("minutes: 50, modules: [a/b]", ";"), ("modules: [a/b]", ";"),
    ("minutes: 180", ";"), ("minutes: 180, modules: [a/b, a/c]", ";"),
  ]) func whatModulesDoNotFillIsSaid(session: String, text: String) async throws {
    let fixture = try ThemeFixture(["layouts/program.mustache": agenda])
    let files = [
      "en/a/b.md": module("title: B\nminutes: 50"), "en/a/c.md": module("title: C"),
      "programs/p.yml": weeks("{day: monday, \(session)}"),
    ]
    #expect(try await fixture.html(files) { _ in PageID(.program(0), language: 0) } == text)
  }

  @Test func whatEverybodyHasFirstStandsBeforeTheWeeks() async throws {
    let program = """
      title: Evening
      orientation: {title: Safety, summary: For all., sessions: [{day: monday, start: "16:00", modules: [a/b]}]}
      weeks: [{sessions: [{day: monday}]}]
      """
    let part =
      "{{#isFirst}}open {{/isFirst}}{{id}} {{label}} {{title}} {{summary}}{{#sessions}} {{day}} {{time}}{{/sessions}};"
    let html = try await page(
      "{{#program.orientation}}\(part){{/program.orientation}}{{#program.weeks}}\(part){{/program.weeks}}", program)
    #expect(html == "open orientation orientation Safety For all. monday 4:00 pm;week-1 Week 1   monday ;")
  }

  @Test func whatLeadersMustKnowStandsApart() async throws {
    let program = "title: Evening\nsummary: Three evenings.\nleaderNote: Plan \"it\".\n"
    #expect(
      try await page("{{program.summary}}|{{#program.leaderNote}}{{.}}{{/program.leaderNote}}", program)
        == "Three evenings.|Plan &quot;it&quot;.")
  }

  private let hours =
    "{{program.hours}}:{{#program.weeks}}{{#sessions}} {{day}} {{time}}{{/sessions}};{{/program.weeks}}"

  @Test func theHoursOfAllSessionsAreSaidOnce() async throws {
    let program = weeks(
      "{day: monday, start: \"18:00\", minutes: 180}, {day: friday, start: \"18:00\", minutes: 180}",
      "{day: monday, start: \"18:00\", minutes: 180}")
    #expect(try await page(hours, program) == "Each: 6:00 pm to 9:00 pm: monday  friday ; monday ;")
  }

  @Test func aSessionAtAnotherTimeSaysIt() async throws {
    let program = weeks(
      "{day: monday, start: \"18:00\", minutes: 180}, {day: friday, start: \"18:00\", minutes: 180}",
      "{day: saturday, start: \"10:00\", minutes: 180}")
    #expect(
      try await page(hours, program)
        == "Most: 6:00 pm to 9:00 pm: monday  friday ; saturday 10:00 am to 1:00 pm;")
  }

  @Test(arguments: [
    // Two of four are no rule.
    "{day: monday, start: \"18:00\"}, {day: friday, start: \"18:00\"}, {day: monday, start: \"9:00\"}, {day: friday}",
    // A session with no time would seem to have that of the others.
    "{day: monday, start: \"18:00\"}, {day: tuesday, start: \"18:00\"}, {day: friday}",
    // One session says its own.
    "{day: monday, start: \"18:00\"}",
  ]) func hoursThatAreNotSharedStandWithTheirSession(sessions: String) async throws {
    let html = try await page(hours, weeks(sessions))
    #expect(html.hasPrefix(": monday 6:00 pm"))
  }

  @Test func eachWeekLinksWhatItsLeaderPrints() async throws {
    let files: [PublishedHandouts.File] = [
      .init(
        edition: .standard, part: .week(0), path: "handouts/en/programs/p/week-1.pdf",
        print: .init(pages: 9, size: 40_400)),
      .init(edition: .facilitator, part: .week(0), path: "handouts/en/programs/p/week-1-facilitator.pdf", print: nil),
      .init(edition: .largePrint, part: .week(1), path: "handouts/en/programs/p/week-2-large-print.pdf", print: nil),
    ]
    let layout =
      "{{#program.weeks}}{{#hasHandouts}}{{#handouts}}{{title}} {{url}} {{details}},{{/handouts}}{{/hasHandouts}};{{/program.weeks}}"
    let html = try await page(
      layout, weeks("{day: monday}", "{day: monday}", "{day: monday}"),
      handouts: PublishedHandouts([PageID(.program(0), language: 0): files]))
    #expect(
      html == """
        packet /handouts/en/programs/p/week-1.pdf PDF, 9 pages, paperLetter, 40 kB,\
        packetFacilitator /handouts/en/programs/p/week-1-facilitator.pdf handoutOnDemand,;\
        packetLargePrint /handouts/en/programs/p/week-2-large-print.pdf handoutOnDemand,;;
        """)
  }
}
