import Curriculum
import Testing

@testable import Pages

@Suite struct BookModelTests {
  private let files = [
    "programs/p.yml": """
    title: Evening program
    weeks:
      - title: Start
        sessions:
          - {day: monday, start: "18:00", minutes: 90, modules: [a/one, a/two], homework: Rest.}
      - sessions:
          - {day: monday, modules: [a/two, a/three]}
    """,
    "en/a/one.md": "---\ntitle: One\n---\n\nRead [two](two.md) and [three](three.md).\n",
    "en/a/two.md":
      "---\ntitle: Two\nmaterials: [Pens, Paper]\n---\n\n```worksheet\ntitle: Sheet two\nfields: [{lines: L}]\n```\n",
    "en/a/three.md": "---\ntitle: Three\nmaterials: [Pens]\n---\n\nText.\n",
    "es/a/one.md": "---\ntitle: Uno\n---\n\nTexto.\n",
  ]

  /// Headings in their order, with their level.
  private func headings(_ html: String) -> [String] {
    html.matches(of: /<h([1-6])[^>]*>(.*?)<\/h/).map { $0.1 + " " + $0.2.replacing(/<[^>]*>/, with: "") }
  }

  @Test func aPacketHoldsItsWeekInOrder() async throws {
    let html = try await PrintFixture(files: files).text { _ in .packet(program: 0, part: .week(0)) }
    #expect(
      headings(html) == [
        "1 Evening program", "2 This week", "2 One", "2 Two", "3 Sheet two", "2 Before next time",
        "2 Where the arrows lead",
      ])
    // What stands in the packet is named by its page, the rest by its address.
    #expect(html.contains("<a class=\"within\" href=\"#m2\" data-page=\"page\">two</a>"))
    #expect(html.contains("<a href=\"https://clinic.example/a/three/\">three</a><sup class=\"lead\">→1</sup>"))
    #expect(html.contains("Monday: Rest."))
    #expect(!html.contains("Pens"))
  }

  @Test func theFacilitatorsPacketSaysWhatToBringOnce() async throws {
    let html = try await PrintFixture(files: files, edition: .facilitator).text { _ in
      .packet(program: 0, part: .week(1))
    }
    let list = try #require(html.firstMatch(of: /(?s)<ul class="materials">.*?<\/ul>/)).0
    #expect(list.matches(of: /Pens/).count == 1)
    #expect(list.contains("Paper"))
  }

  @Test func theWorkbookHoldsEveryModuleOnce() async throws {
    let html = try await PrintFixture(files: files).text { _ in .workbook(program: 0) }
    #expect(
      headings(html) == [
        "1 Evening program", "2 Contents", "2 Week 1 Start", "3 One", "3 Two", "4 Sheet two", "3 Before next time",
        "2 Week 2", "3 Three",
      ])
  }

  @Test func aModuleThatIsNotTranslatedSaysSo() async throws {
    let html = try await PrintFixture(files: files, language: 1).text { _ in .packet(program: 0, part: .week(0)) }
    #expect(html.contains("<h2 class=\"module-title\" id=\"m1\">Uno</h2>"))
    #expect(html.contains("<div class=\"module-head\" lang=\"en\">\n<h2 class=\"module-title\" id=\"m2\">Two</h2>"))
    #expect(html.contains("Todavía no hemos traducido esta página al español."))
    #expect(html.contains("<a class=\"entry\" href=\"#m2\" lang=\"en\">Two (English)</a>"))
    #expect(html.contains("Sin traducir al español todavía: 1 de 2 partes."))
  }

  @Test func theCoverSaysHowManyPartsNobodyHasReviewedAndWhenTheLastWasChanged() async throws {
    var files = files
    files["en/a/one.md"] = "---\ntitle: One\nupdated: 2026-03-04\n---\n\nText.\n"
    let html = try await PrintFixture(files: files).text { _ in .packet(program: 0, part: .week(0)) }
    let cover = try #require(html.firstMatch(of: /(?s)<p class="cover-week">.*?<section class="crisis"/)).0
    #expect(cover.contains("<p>Not yet reviewed by a clinician: 2 of 2 parts.</p>"))
    #expect(cover.contains("<p>Last changed: 4 March 2026.</p>"))
    #expect(!cover.contains("translated"))
  }

  @Test func anAgendaNamesItsPartsWithTheirTimes() async throws {
    var files = files
    files["programs/p.yml"] = """
      title: P
      activities: {break: A break}
      weeks:
        - sessions:
            - {day: monday, start: "18:00", agenda: [{module: a/two, minutes: 50}, {activity: break, minutes: 10}]}
      """
    let html = try await PrintFixture(files: files).text { _ in .packet(program: 0, part: .week(0)) }
    let list = try #require(html.firstMatch(of: /(?s)<ol class="timetable">.*?<\/ol>/)).0
    #expect(list.contains(">6:00\u{A0}p.m.</span>"))
    #expect(list.contains("href=\"#m1\" lang=\"en\">Two · 50\u{A0}min</a>"))
    #expect(list.contains(">6:50\u{A0}p.m.</span>"))
    #expect(list.contains("A break · 10\u{A0}min"))
  }

  @Test func newcomersHaveAPacketThatNoDateFits() async throws {
    var files = files
    files["programs/p.yml"] = """
      title: P
      starts: 2027-01-11
      orientation: {title: Safety, summary: In your own first week., sessions: [{day: monday, modules: [a/one]}]}
      weeks: [{sessions: [{day: monday, modules: [a/one, a/two]}]}]
      """
    let html = try await PrintFixture(files: files).text { _ in .packet(program: 0, part: .orientation) }
    #expect(html.contains("<p class=\"cover-week\">Your first week: Safety</p>"))
    #expect(html.contains("In your own first week."))
    #expect(!html.contains("2027"))
    let book = try await PrintFixture(files: files).text { _ in .workbook(program: 0) }
    #expect(
      headings(book).filter { $0.hasPrefix("2") || $0.hasPrefix("3") } == [
        "2 Contents", "2 Your first week Safety", "3 One", "2 Week 1", "3 Two", "2 Where the arrows lead",
      ])
  }

  @Test func theAgendaNamesTheHoursAndForTheLeaderTheMinutesOfEachPart() async throws {
    var files = files
    files["en/a/one.md"] = "---\ntitle: One\nminutes: 40\n---\n\nText.\n"
    let html = try await PrintFixture(files: files, edition: .facilitator).text { _ in
      .packet(program: 0, part: .week(0))
    }
    #expect(html.contains("<strong>Monday</strong> <span>6:00\u{A0}p.m. to 7:30\u{A0}p.m.</span>"))
    #expect(html.contains(">One · 40 minutes</a>"))
    #expect(html.contains(">Two</a>"))
  }
}
