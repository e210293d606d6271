import Checks
import Curriculum
import Diagnostics
import TestSupport
import Testing

@testable import Reporting

/// What a report says of a library, and what it makes of that.
@Suite struct LibraryReportTests {
  private static let sentence = "Call us when you feel an urge. We will find a time for you today. "

  private static let files = [
    "en/care/plan.md": """
    ---
    title: "A <plan> & more"
    safety: true
    ---

    \(String(repeating: sentence, count: 20)) [@x]

    Ask for naloxone or naltrexone.
    """,
    "en/care/rest.md": "---\ntitle: Rest\ndraft: true\n---\n\nText.\n",
    "es/care/plan.md": "---\ntitle: Un plan\n---\n\nTexto.\n",
    "sources.yml": "- {id: x, title: Old, type: book, issued: 1990}\n- {id: y, title: None, type: book}\n",
    "programs/evening.yml": "title: Evening\nweeks:\n  - sessions: [{day: monday, modules: [care/plan]}]\n",
  ]

  static func report(_ more: [String: String] = [:]) async throws -> LibraryReport {
    let curriculum = try await TemporarySite(files.merging(more) { $1 }).curriculum {
      $0.includesDrafts = true
      $0.today = CalendarDate("2026-12-01")
    }
    let today = try #require(CalendarDate("2026-12-01"))
    let findings = await Checker(only: ["look-alike-medicine"]).check(curriculum)
    return LibraryReport(of: curriculum, findings: findings, day: today, version: "1")
  }

  @Test func eachModuleIsInItInEachLanguage() async throws {
    let report = try await Self.report()
    #expect(report.modules.map(\.module).sorted() == ["en/care/plan", "en/care/rest", "es/care/plan"])
    let plan = try #require(report.modules.first { $0.module == "en/care/plan" })
    #expect(plan.isSafety && !plan.isDraft && plan.findings == LibraryReport.Counts(warnings: 1))
    #expect(plan.reviews.map(\.scope) == ["clinical", "legal", "reader-test"])
    #expect(plan.reviews.allSatisfy { $0.state == "never" && $0.due == nil })
    #expect((plan.reading?.grade ?? 99) < 4 && plan.reading?.inflesz == nil)
    let spanish = try #require(report.modules.first { $0.language == "es" })
    #expect(spanish.reviews.map(\.scope) == ["clinical", "translation", "legal", "reader-test"])
    #expect(spanish.reading?.grade == nil)
  }

  @Test func whatTheLibraryLacksIsNamed() async throws {
    let report = try await Self.report()
    #expect(report.languages.map(\.missing) == [[], ["care/rest"]])
    #expect(report.programs.map(\.missing) == [["care/rest"]])
    #expect(report.sources.map(\.id) == ["y", "x"] && report.sources.map(\.citing) == [0, 1])
    #expect(report.rules == [.init(rule: "look-alike-medicine", severity: "warning", findings: 1)])
  }

  @Test func thePageEscapesItsTextsAndAsksForNothing() async throws {
    let html = ReportPage(try await Self.report()).html
    #expect(html.contains("A &lt;plan&gt; &amp; more") && !html.contains("A <plan>"))
    for address in ["http:", "https:", "src=", "url(", "@import", "href="] {
      #expect(!html.contains(address), "\(address)")
    }
    #expect(html.contains("<circle") && html.contains("en/care/plan: "))
  }

  @Test func aReviewWithADayIsInTheCalendar() async throws {
    let due = LibraryReport.ReviewRecord(
      scope: "clinical", state: "valid", reviewer: "Ann Lee", credential: "MD", at: "2026-01-01T09:00:00Z",
      due: "2027-01-01")
    var report = try await Self.report()
    report.modules[0].reviews[0] = due
    let lines = String(decoding: ReviewCalendar(report).bytes(), as: UTF8.self).split(separator: "\r\n").map(
      String.init)
    #expect(lines.count { $0 == "BEGIN:VEVENT" } == 1)
    #expect(lines.contains("DTSTART;VALUE=DATE:20270101"))
    #expect(ReportPage(report).html.contains("<td class=\"day\">2027-01-01</td>"))
  }

  @Test func whatChangedIsSaidInMarkdown() async throws {
    let before = try await Self.report()
    #expect(ReportMarkdown(before, since: before).text.contains("No sign-off, finding or translation changes."))
    var (signed, voided) = (before, before)
    signed.modules[0].reviews[0].state = "valid"
    voided.modules[0].reviews[0] = .init(
      scope: "clinical", state: "changed", reviewer: "Ann_Lee", credential: "MD", at: "2026-01-01T09:00:00Z", due: nil)
    voided.rules[0].findings = 3
    let text = ReportMarkdown(voided, since: signed).text
    #expect(text.contains("- `\(before.modules[0].module)` (clinical), signed by Ann\\_Lee, MD on 2026-01-01\n"))
    #expect(text.contains("- `look-alike-medicine` (warning): 1 → 3\n"))
    #expect(ReportMarkdown(before).text.contains("| never | 3 |"))
  }
}
