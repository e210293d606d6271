import Curriculum
import Testing

@testable import Pages

@Suite struct PrintWorksheetTests {
  private func sheet(_ fields: String, edition: PrintEdition = .standard) async throws -> String {
    try await PrintFixture(edition: edition).handout("```worksheet\ntitle: Plan\nfields:\n\(fields)\n```\n")
  }

  @Test func linesHaveOneFieldOverTheirRules() async throws {
    let html = try await sheet("  - {lines: What & why?, count: 2}")
    #expect(
      html.contains(
        """
        <div class="field field-lines">
        <p class="question"><label for="w1-f1-1">What &amp; why?</label></p>
        <div class="rules"><div class="rule"></div><div class="rule"></div><textarea id="w1-f1-1" name="w1-f1-1" rows="2" \
        title="What &amp; why?"></textarea></div>
        </div>
        """))
  }

  /// There it may stand when the worksheet is set closer.
  @Test(arguments: [("Short?", 1, true), ("Short?", 2, false), (String(repeating: "long ", count: 10), 1, false)])
  func aSingleLineStandsBesideAShortQuestion(label: String, count: Int, isBeside: Bool) async throws {
    let html = try await sheet("  - {lines: \"\(label)\", count: \(count)}")
    #expect(html.contains("class=\"field field-lines field-line\"") == isBeside)
  }

  @Test func signsStandInABoxWithNothingToTick() async throws {
    let html = try await sheet("  - {bullets: Call for, items: [A & b, c], then: \"Else: 988.\"}")
    #expect(
      html.contains(
        """
        <div class="field field-bullets">
        <p class="question" id="w1-f1">Call for</p>
        <ul>
        <li>A &amp; b</li>
        <li>c</li>
        </ul>
        <p>Else: 988.</p>
        </div>
        """))
  }

  @Test func moreRulesThanASheetHoldsAreParted() async throws {
    let html = try await sheet("  - {lines: Diary, count: 45}")
    #expect(
      html.matches(of: /<textarea id="w1-f1-(\d)" name="w1-f1-\d" rows="(\d+)"/).map { "\($0.1):\($0.2)" } == [
        "1:20", "2:20", "3:5",
      ])
  }

  @Test func aScaleSaysWhatItsEndsMean() async throws {
    let html = try await sheet("  - {scale: How strong?, from: 0, to: 2, low: None, high: Most}")
    #expect(html.contains("<div class=\"field field-scale\" role=\"radiogroup\" aria-label=\"How strong?\">"))
    #expect(
      html.matches(of: /<input type="radio" name="w1-f1-1" value="(\d)"/).map { String($0.1) } == ["0", "1", "2"])
    #expect(html.contains("<div class=\"scale-ends\"><p>0: None</p><p>2: Most</p></div>"))
  }

  @Test func daysRunDownTheSheet() async throws {
    let html = try await sheet("  - {week: My week, slots: [Morning, Evening]}")
    #expect(
      html.contains(
        "<th scope=\"row\">Monday</th><td><input type=\"text\" name=\"w1-f1-1\" aria-label=\"Morning, Monday\""))
    #expect(html.matches(of: /<tr><th scope="row">/).count == 7)
  }

  @Test func aWideTableIsStackedInLargePrint() async throws {
    let fields = "  - {table: People, columns: [Name, Phone, When, Why], rows: 1}"
    #expect(try await sheet(fields).contains("<th scope=\"col\">Why</th>"))
    let large = try await sheet(fields, edition: .largePrint)
    #expect(!large.contains("<th scope=\"col\">Why</th>"))
    #expect(
      large.contains(
        "<span class=\"stack-label\">Why</span> <input type=\"text\" name=\"w1-f1-4\" aria-label=\"Why, row 1\""))
  }
}
