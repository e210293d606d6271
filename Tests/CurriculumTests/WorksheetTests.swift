import TestSupport
import Testing

@testable import Curriculum

@Suite struct WorksheetTests {
  private func worksheet(_ yaml: String) async throws -> Worksheet {
    let site = try await curriculum(["en/a.md": module("title: A", "```worksheet\n\(yaml)\n```\n")])
    return try #require(site.topics[0].module(inLanguageAt: 0).worksheets.values.first)
  }

  /// What a worksheet with these fields tells; its first field stands in line 8.
  private func problems(_ fields: String) async throws -> String {
    try await CurriculumTests.problems([
      "en/a.md": module("title: A", "```worksheet\ntitle: W\nfields:\n\(fields)\n```\n")
    ])
  }

  @Test func everyFieldIsReadWithItsDefaults() async throws {
    let worksheet = try await worksheet(
      """
      title: My plan
      intro: Keep it.
      fields:
        - lines: One
        - {lines: Two, count: 5}
        - {checklist: Three, items: [a, b]}
        - scale: Four
        - {scale: Five, from: 1, to: 5, low: none, high: all}
        - {table: Six, columns: [c, d]}
        - {week: Seven, slots: [Morning]}
        - {bullets: Eight, items: [e], then: f}
        - {bullets: Nine, items: [g]}
      """)
    #expect(worksheet.title == "My plan")
    #expect(worksheet.intro == "Keep it.")
    #expect(
      worksheet.fields.map { "\($0)" } == [
        "lines(label: \"One\", count: 3)", "lines(label: \"Two\", count: 5)",
        "checklist(label: \"Three\", items: [\"a\", \"b\"])",
        "scale(label: \"Four\", from: 0, to: 10, low: nil, high: nil)",
        "scale(label: \"Five\", from: 1, to: 5, low: Optional(\"none\"), high: Optional(\"all\"))",
        "table(label: \"Six\", columns: [\"c\", \"d\"], rows: 4)", "week(label: \"Seven\", slots: [\"Morning\"])",
        "bullets(label: \"Eight\", items: [\"e\"], then: Optional(\"f\"))",
        "bullets(label: \"Nine\", items: [\"g\"], then: nil)",
      ])
    #expect(worksheet.fields.map(\.label) == ["One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"])
  }

  @Test func anUnknownFieldIsToldWhatThereIs() async throws {
    let told = try await problems("  - line: A")
    #expect(
      told == """
        Content/en/a.md:8:5: error: a worksheet field has no key 'line' [unknown-key]
         8 |   - line: A
           |     ^~~~
          help: did you mean 'lines'?
        Content/en/a.md:8:5: error: a worksheet field needs one of: lines, checklist, scale, table, week, bullets [worksheet]
         8 |   - line: A
           |     ^
          help: write for example '- lines: What set off the urge?'

        """)
  }

  @Test func aKeyOfAnotherFieldIsRefused() async throws {
    let told = try await problems("  - lines: A\n    rows: 3")
    #expect(
      told == """
        Content/en/a.md:9:5: error: a worksheet field has no key 'rows' [unknown-key]
         9 |     rows: 3
           |     ^~~~
          help: known here: count, lines

        """)
  }

  @Test func moreLinesThanFitAreRefused() async throws {
    #expect(try await problems("  - {lines: A, count: 101}").contains("'count' must be a whole number from 1 to 100"))
  }

  @Test func brokenYAMLHasTheLineOfTheFile() async throws {
    #expect(try await problems("  - lines: a: b").hasPrefix("Content/en/a.md:8:13: error: this is not valid YAML"))
  }

  @Test func anEmptyWorksheetIsToldAtItsFence() async throws {
    let told = try await CurriculumTests.problems(["en/a.md": module("title: A", "```worksheet\n```\n")])
    #expect(
      told == """
        Content/en/a.md:5:1: error: this worksheet is empty [worksheet]
         5 | ```worksheet
           | ^~~~~~~~~~~~
          help: give it a 'title' and 'fields'

        """)
  }

  @Test func otherCodeBlocksAreNoWorksheets() async throws {
    let site = try await curriculum(["en/a.md": module("title: A", "```yaml\na: 1\n```\n\n    b\n")])
    #expect(site.topics[0].module(inLanguageAt: 0).worksheets.isEmpty)
  }

  @Test(arguments: [
    ("checklist: A", "items"), ("table: A", "columns"), ("week: A", "slots"), ("checklist: A, items: []", "items"),
  ])
  func aFieldWithoutWhatItShowsIsTold(field: String, key: String) async throws {
    #expect(try await problems("  - {\(field)}").contains("8:5: error: a worksheet field needs '\(key)' [missing-key]"))
  }

  @Test func aWorksheetWithoutFieldsIsTold() async throws {
    let told = try await CurriculumTests.problems(["en/a.md": module("title: A", "```worksheet\ntitle: W\n```\n")])
    #expect(told.contains(":6:1: error: a worksheet needs 'fields' [missing-key]"))
  }

  @Test(arguments: ["from: 10, to: 1", "from: 10", "from: 3, to: 3"])
  func aScaleThatDoesNotRunUpwardsIsTold(ends: String) async throws {
    #expect(try await problems("  - {scale: A, \(ends)}").contains("error: a scale runs upwards, and this one from"))
  }

  @Test(arguments: [
    ("- Do this:\n\n  ```worksheet\n  title: W\n  fields:\n  - {lines: A, cuont: 2}\n  ```\n", "10:16"),
    ("> ```worksheet\n> title: W\n> bogus: 1\n> fields: [{lines: A}]\n> ```\n", "7:3"),
    (">  ```worksheet\r\n>  title: W\r\n>  fields: [{lines: é, bogus: 1}]\r\n>  ```\r\n", "7:24"),
    ("  ```worksheet\n  title: W\n  bogus: 1\n  fields: [{lines: A}]\n  ```\n", "7:3"),
    ("> ```worksheet\n> title: W: X\n> ```\n", "6:11"),
  ])
  func placesInListsAndQuotationsAreThoseOfTheFile(body: String, place: String) async throws {
    let told = try await CurriculumTests.problems(["en/a.md": module("title: A", body)])
    #expect(told.hasPrefix("Content/en/a.md:\(place): error: "), "\(told)")
  }
}
