import Curriculum
import Files
import Pages
import Search
import TestSupport
import Testing

@testable import Publishing

/// Wherever readers meet a text, its variables have been put in.
@Suite struct VariablesEverywhereTests {
  private let site: TemporarySite

  init() throws {
    site = try TemporarySite([
      "site.yml": TemporarySite.configuration + "clinic: a\ntagline: {en: \"Call {{clinic.phone}} TAGLINE\", es: B}\n",
      "clinics/a.yml": "name: Harbor House\nphone: (312) 555-2368\n",
      "glossary.yml":
        "- id: lapse\n  en: {term: lapse, definition: \"Once. Ask {{clinic.name}} about it. DEFINITION\"}\n",
      "programs/p.yml": """
      title: {en: "Evenings at {{clinic.name}} PROGRAM", es: "Tardes en {{clinic.name}}"}
      summary: "Questions? {{clinic.phone}} PROGRAM-SUMMARY"
      starts: "2027-01-11"
      weeks:
        - title: "Week at {{clinic.name}} WEEK"
          sessions:
            - {day: monday, group: "Room at {{clinic.name}} GROUP", homework: "Call {{clinic.phone}} HOMEWORK", modules: [a/b]}
      """,
      "en/a/b.md": module(
        """
        title: B
        updated: 2026-05-01
        summary: Call {{clinic.phone}} SUMMARY
        message: Call {{clinic.phone}} MESSAGE
        objectives: ["Know {{clinic.phone}} OBJECTIVE"]
        materials: ["Cards of {{clinic.name}} MATERIAL"]
        keywords: ["{{clinic.name}} keyword"]
        discussion:
          - {question: "Who is {{clinic.name}}? QUESTION", answer: "{{clinic.phone}} ANSWER"}
        """,
        """
        A lapse: {{clinic.phone}} BODY [t](tel:{{crisis.lifeline.dial}} "Call {{clinic.name}} TITLE").

        ## Ask {{clinic.name}} HEADING

        | {{clinic.name}} CELL |
        |---|
        | x |

        > [!FACILITATOR]
        > Ask {{clinic.name}} NOTE.

        ```worksheet
        title: Of {{clinic.name}} SHEET
        intro: Of {{clinic.name}} INTRO
        fields:
          - lines: Of {{clinic.name}} LINES
          - {checklist: "Of {{clinic.name}} LIST", items: ["Of {{clinic.name}} ITEM"]}
          - {bullets: "Of {{clinic.name}} BOX", items: ["Of {{clinic.name}} SIGN"], then: "Of {{clinic.name}} THEN"}
          - {scale: "Of {{clinic.name}} SCALE", low: "Of {{clinic.name}} LOW", high: "Of {{clinic.name}} HIGH"}
          - {table: "Of {{clinic.name}} TABLE", columns: ["Of {{clinic.name}} COLUMN"]}
          - {week: "Of {{clinic.name}} DAYS", slots: ["Of {{clinic.name}} SLOT"]}
        ```
        """),
    ])
  }

  private var repositoryTheme: String {
    Paths.join(Paths.parent(of: Paths.parent(of: Paths.parent(of: #filePath))), "Templates")
  }

  private func planner() throws -> SitePlanner {
    let today = try #require(CalendarDate("2026-11-21"))
    return SitePlanner(SiteSettings(root: site.root, theme: repositoryTheme, today: today, jobs: 2))
  }

  private func isText(_ path: String) -> Bool {
    ["html", "ics", "xml", "js", "webmanifest"].contains(Paths.fileExtension(of: path))
  }

  @Test func noFileOfTheWebsiteShowsOne() async throws {
    let outcome = try await planner().plan()
    let plan = try #require(outcome.plan, "\(report(outcome.diagnostics))")
    var all = ""
    for artifact in plan.artifacts where isText(artifact.path) {
      let text = string(try plan.bytes(of: artifact))
      #expect(!text.contains("{{clinic") && !text.contains("{{crisis"), "\(artifact.path)")
      all += text
    }
    for text in [
      "Ask Harbor House about it. DEFINITION", "Evenings at Harbor House PROGRAM",
      "Tardes en Harbor House", "Questions? (312) 555-2368 PROGRAM-SUMMARY", "Week at Harbor House WEEK",
      "Room at Harbor House GROUP", "Call <span class=\"telephone\">(312) 555-2368</span> HOMEWORK",
      "SUMMARY:Evenings at Harbor House PROGRAM",
      "<summary>Call (312) 555-2368 SUMMARY</summary>", "title=\"Call Harbor House TITLE\"",
    ] {
      let isThere = all.contains(text)
      #expect(isThere, "\(text)")
    }
  }

  /// Whoever is in danger finds whom to call wherever they are on the site.
  @Test func everyPageShowsWhomToCall() async throws {
    let outcome = try await planner().plan()
    let plan = try #require(outcome.plan, "\(report(outcome.diagnostics))")
    let pages = plan.artifacts.filter { Paths.fileExtension(of: $0.path) == "html" }
    #expect(pages.count > 15)
    for page in pages {
      let text = string(try plan.bytes(of: page))
      #expect(text.contains("href=\"tel:911\"") && text.contains("href=\"tel:988\""), "\(page.path)")
    }
  }

  @Test func searchFindsWhatTheyStandFor() async throws {
    let curriculum = try await site.curriculum()
    let documents = SearchDocuments(
      curriculum, addresses: SiteAddresses(curriculum), isPortable: false, language: 0)
    let document = try #require(curriculum.topic(at: "a/b").flatMap(documents.document))
    #expect(document.keywords == ["Harbor House keyword"])
    #expect(document.summary == "Call (312) 555-2368 MESSAGE Call (312) 555-2368 SUMMARY")
    #expect(document.passages.map(\.heading).contains("Ask Harbor House HEADING"))
    #expect(!string(document.text).contains("{{"))
  }

  @Test(arguments: PrintEdition.allCases) func noPrintedDocumentShowsOne(edition: PrintEdition) async throws {
    let curriculum = try await site.curriculum()
    let folders = TemplateFolders(root: site.root, theme: repositoryTheme)
    let maker = PrintMaker(
      curriculum: curriculum, addresses: SiteAddresses(curriculum),
      templates: try PrintTemplates(folders, languages: curriculum.languages), media: MediaTable([:]))
    let topic = try #require(curriculum.topic(at: "a/b"))
    let subjects: [PrintSubject] = [
      .handout(topic: topic), .packet(program: 0, part: .week(0)), .workbook(program: 0), .walletCards, .planner,
    ]
    for subject in subjects {
      let document = try maker.document(PrintRequest(subject, edition: edition, paper: .letter, language: 0))
      #expect(!string(document.html).contains("{{"), "\(subject)")
      #expect(!document.title.contains("{{"), "\(subject)")
    }
  }
}
