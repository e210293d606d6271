import TestSupport
import Testing

@testable import Curriculum

@Suite struct BibliographyTests {
  private func entry(_ text: String) async throws -> BibliographyEntry {
    try #require(
      try await curriculum(["sources.yml": "references:\n  - {id: a, title: T, \(text)}\n"]).bibliography.entries.first)
  }

  @Test func everyFieldOfCSLIsRead() async throws {
    let text = """
      references:
        - id: mccarty-2014
          type: article-journal
          title: A title
          author:
            - {family: McCarty, given: Dennis}
            - {literal: The Group}
            - A Plain Name
          container-title: Psychiatric Services
          publisher: APA
          publisher-place: Washington
          edition: 2nd
          volume: 65
          issue: 6
          page: 718-726
          number: "7"
          DOI: 10.1176/x
          URL: https://ps.example/x
          ISSN: 1075-2730
          note: A note
      """
    let entry = try #require(try await curriculum(["sources.yml": text]).bibliography.entries.first)
    #expect(entry.id == "mccarty-2014")
    #expect(entry.type == "article-journal")
    #expect(entry.authors.map(\.family) == ["McCarty", "The Group", "A Plain Name"])
    #expect(entry.authors.map(\.given) == ["Dennis", nil, nil])
    #expect(entry.authors.map(\.isLiteral) == [false, true, true])
    #expect(entry.containerTitle == "Psychiatric Services")
    #expect([entry.publisher, entry.edition, entry.volume, entry.issue] == ["APA", "2nd", "65", "6"])
    #expect([entry.page, entry.number, entry.doi] == ["718-726", "7", "10.1176/x"])
    #expect(entry.url == "https://ps.example/x")
  }

  @Test(
    arguments: [
      ("issued: 2021", 2021, nil, nil), ("issued: 2021-03-04", 2021, 3, 4),
      ("issued: {year: 2021, month: 3}", 2021, 3, nil),
      ("issued: {date-parts: [[2021, 3, 4]]}", 2021, 3, 4), ("issued: {date-parts: [[2021]]}", 2021, nil, nil),
      ("issued: [{year: 2021, month: 3}]", 2021, 3, nil),
    ] as [(String, Int, Int?, Int?)])
  func aDateHasTheFormsOfCSL(written: String, year: Int, month: Int?, day: Int?) async throws {
    let issued = try #require(try await entry(written).issued)
    #expect(issued.year == year)
    #expect(issued.month == month)
    #expect(issued.day == day)
  }

  @Test(arguments: [
    "accessed: 2021-03-04", "accessed: {year: 2021, month: 3, day: 4}", "accessed: {date-parts: [[2021, 3, 4]]}",
    "accessed: [{year: 2021, month: 3, day: 4}]",
  ])
  func aDayOfReadingHasTheFormsOfCSL(written: String) async throws {
    #expect(try await entry(written).accessed == CalendarDate("2021-03-04"))
  }

  @Test func wordsAreNoYear() async throws {
    let told = try await problems(["sources.yml": "- id: a\n  title: T\n  issued: last year\n"])
    #expect(
      told == """
        Content/sources.yml:3:11: error: 'last year' is not a year [yaml-type]
         3 |   issued: last year
           |           ^~~~~~~~~
          help: write 'issued: 2021'

        """)
  }

  @Test(arguments: ["{date-parts: []}", "{date-parts: [[soon]]}", "{month: 3}"])
  func aDateWithoutAYearIsNotPassedOver(written: String) async throws {
    #expect(try await problems(["sources.yml": "- {id: a, title: T, issued: \(written)}\n"]).contains("error: "))
    #expect(try await problems(["sources.yml": "- {id: a, title: T, accessed: \(written)}\n"]).contains("error: "))
  }

  @Test func idAndTitleAreNeeded() async throws {
    let text = try await problems(["sources.yml": "- {type: book}\n"])
    #expect(text.contains("a source needs 'id'"))
    #expect(text.contains("a source needs 'title'"))
  }

  @Test func entriesStandInTheOrderOfTheirIDs() async throws {
    let text = "- {id: b, title: B}\n- {id: a, title: A}\n"
    let bibliography = try await curriculum(["sources.yml": text]).bibliography
    #expect(bibliography.ids == ["a", "b"])
    #expect(bibliography.index(of: "b") == 1)
    #expect(bibliography.index(of: "c") == nil)
  }

  @Test(arguments: ["[[2021, March, 4]]", "[[2021, 13]]", "[[2021, 3, 40]]", "[[20210]]"])
  func aPartOfADateThatIsNoNumberIsTold(written: String) async throws {
    for key in ["issued", "accessed"] {
      let told = try await problems(["sources.yml": "- {id: a, title: T, \(key): {date-parts: \(written)}}\n"])
      #expect(told.contains("of a date must be a whole number from"), "\(told)")
      #expect(told.ranges(of: "error:").count == 1)
    }
  }

  @Test(arguments: ["{year: 2021}", "{date-parts: [[2021, 3]]}"])
  func aDayOfReadingIsNotMadeUp(written: String) async throws {
    let told = try await problems(["sources.yml": "- {id: a, title: T, accessed: \(written)}\n"])
    #expect(told.contains("error: 'accessed' needs the day as well as the year"))
  }

  @Test func ofSeveralDatesTheFirstIsShownAndThatIsSaid() async throws {
    let told = try await problems(["sources.yml": "- {id: a, title: T, issued: {date-parts: [[2020], [2021]]}}\n"])
    #expect(told.hasPrefix("Content/sources.yml:1:51: warning: only the first of these dates is shown"), "\(told)")
  }
}
