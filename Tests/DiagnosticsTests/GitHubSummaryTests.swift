import TestSupport
import Testing

@testable import Diagnostics

@Suite struct GitHubSummaryTests {
  private let rule = TestRule("some-rule")
  private let file = SourceFile(path: "Content/a_b.md", text: "one")

  private func many(_ count: Int) -> [Diagnostic] { (0..<count).map { .error(rule, "number \($0)") } }

  @Test func findingsAreRowsOfATable() {
    let table = GitHubSummary().text([
      .error(rule, "wrong", hint: "mend it", at: Place(file, 1..<2)), .error(rule, "other", at: Place(file)),
      .warning(rule, "last"),
    ])
    #expect(
      table == """

        ### Handrail: 2 errors, 1 warning

        | | Place | What is wrong | What to do | Rule |
        |---|---|---|---|---|
        | error | Content/a\\_b.md&#58;1&#58;2 | wrong | mend it | some-rule |
        | error | Content/a\\_b.md | other |  | some-rule |
        | warning |  | last |  | some-rule |

        """)
  }

  @Test func whatAnAuthorWroteStaysTextInItsCell() {
    let table = GitHubSummary().text([
      .error(rule, "a | b\n\n<img src=x> `c` [d](https://e.example) *f* @g &amp; \\| \u{1B}[31m")
    ])
    #expect(
      table?.contains(
        "| error |  | a \\| b  &lt;img src=x&gt; \\`c\\` \\[d\\](https&#58;//e.example) \\*f\\* &#64;g &amp;amp; \\\\\\|  \\[31m |"
      ) == true)
  }

  @Test func asManyAsThereIsRoomForAndTheRestIsCounted() throws {
    let whole = try #require(GitHubSummary().text(many(100)))
    #expect(GitHubSummary().text(many(100), room: whole.utf8.count) == whole)
    let cut = try #require(GitHubSummary().text(many(100), room: whole.utf8.count - 1))
    let rows = cut.split(separator: "\n").count { $0.hasPrefix("| error") }
    #expect(cut.utf8.count < whole.utf8.count)
    #expect(rows > 90 && rows < 100)
    #expect(
      cut.hasSuffix(
        "\nAnd \(100 - rows) more, for which there is no room here: `handrail check --format json` tells all.\n"))
  }

  @Test func withoutRoomOrFindingsThereIsNone() {
    #expect(GitHubSummary().text(many(3), room: 40) == nil)
    #expect(GitHubSummary().text(many(3), room: -1) == nil)
    #expect(GitHubSummary().text([]) == nil)
  }
}
