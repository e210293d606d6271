import Curriculum
import TestSupport
import Testing

@testable import Pages

/// Reference lists written by hand after the AMA Manual of Style, 11th edition, chapter 3.
@Suite struct AMACitationTests {
  private func citation(_ yaml: String) async throws -> String {
    let site = try TemporarySite(["en/a.md": "---\ntitle: A\n---\n", "sources.yml": "- id: a\n" + yaml])
    return AMACitation(try #require(try await site.curriculum().bibliography.entries.first)).html
  }

  private func link(_ address: String, _ shown: String? = nil) -> String {
    "<a href=\"\(address)\" class=\"external\" rel=\"external noreferrer\">\(shown ?? address)</a>"
  }

  @Test func aJournalArticle() async throws {
    let html = try await citation(
      """
        type: article-journal
        title: "Substance abuse intensive outpatient programs: assessing the evidence"
        author:
          - {family: McCarty, given: Dennis}
          - {family: Lyman, given: D. Russell}
          - {family: "O'Brien", given: Jean-Paul}
        container-title: Psychiatr Serv
        issued: 2014
        volume: 65
        issue: 6
        page: 718-726
        DOI: 10.1176/appi.ps.201300249
      """)
    let doi = link("https://doi.org/10.1176/appi.ps.201300249", "doi:10.1176/appi.ps.201300249")
    #expect(
      html == "McCarty D, Lyman DR, O'Brien JP. Substance abuse intensive outpatient programs: assessing the evidence. "
        + "<cite>Psychiatr Serv</cite>. 2014;65(6):718-726. \(doi)")
  }

  @Test func moreThanSixAuthorsAreThreeAndOthers() async throws {
    func authors(_ count: Int) -> String {
      "  title: T\n  author: [" + (1...count).map { "{family: A\($0), given: B}" }.joined(separator: ", ") + "]\n"
    }
    #expect(try await citation(authors(6)) == "A1 B, A2 B, A3 B, A4 B, A5 B, A6 B. <cite>T</cite>.")
    #expect(try await citation(authors(7)) == "A1 B, A2 B, A3 B, et al. <cite>T</cite>.")
  }

  @Test func aReportOfAnOrganization() async throws {
    let html = try await citation(
      """
        type: report
        title: "Substance Abuse: Clinical Issues & More"
        author: [{literal: Center for Substance Abuse Treatment}]
        publisher: SAMHSA
        issued: {year: 2006}
        number: (SMA) 06-4182
        URL: https://www.ncbi.nlm.nih.gov/books/NBK64093/
      """)
    #expect(
      html == "Center for Substance Abuse Treatment. <cite>Substance Abuse: Clinical Issues &amp; More</cite>. "
        + "SAMHSA; 2006. (SMA) 06-4182. \(link("https://www.ncbi.nlm.nih.gov/books/NBK64093/"))")
  }

  @Test(arguments: [
    ("2", "2nd ed"), ("3", "3rd ed"), ("11", "11th ed"), ("22", "22nd ed"), ("4th", "4th ed"), ("Rev ed", "Rev ed"),
  ])
  func aBookHasItsEdition(edition: String, shown: String) async throws {
    let html = try await citation(
      "  type: book\n  title: T\n  publisher: P\n  issued: 2020\n  edition: \"\(edition)\"\n")
    #expect(html == "<cite>T</cite>. \(shown). P; 2020.")
  }

  @Test func aWebPageHasTheDayOfReading() async throws {
    let html = try await citation(
      """
        type: webpage
        title: What to expect
        author: [{literal: 988 Lifeline}]
        container-title: 988 Lifeline
        issued: 2025-07-01
        accessed: 2026-11-21
        URL: https://988lifeline.org/?a&b
      """)
    #expect(
      html == "988 Lifeline. What to expect. <cite>988 Lifeline</cite>. 2025. Accessed November 21, 2026. "
        + link("https://988lifeline.org/?a&amp;b"))
  }

  @Test func aTitleThatAsksIsFollowedByNoStop() async throws {
    #expect(
      try await citation("  title: What works?\n  container-title: J\n  issued: 2020\n")
        == "What works? <cite>J</cite>. 2020.")
    #expect(try await citation("  title: What works?\n  issued: 2020\n") == "<cite>What works?</cite> 2020.")
    #expect(try await citation("  title: Stop.\n") == "<cite>Stop.</cite>")
  }

  @Test func markupInAFieldIsText() async throws {
    let html = try await citation("  title: \"<b> & \\\"q\\\"\"\n  publisher: \"<i>\"\n  author: [\"<a>\"]\n")
    #expect(html == "&lt;a&gt;. <cite>&lt;b&gt; &amp; &quot;q&quot;</cite>. &lt;i&gt;.")
  }
}
