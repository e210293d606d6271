import TestSupport
import Testing

@testable import Diagnostics

@Suite struct TextReporterTests {
  private let crowded = TestRule("crowded")
  private let other = TestRule("other")
  private let file = SourceFile(path: "a.md", text: "one line")

  private func many(_ count: Int, _ severity: Severity = .warning) -> [Diagnostic] {
    (0..<count).map { Diagnostic(severity, crowded, "number \($0)", at: Place(file)) }
  }

  @Test func twentyPlacesOfARuleAreShownAndTheOthersCounted() {
    let text = TextReporter(usesColor: false).text(many(25) + [.error(other, "alone")])
    let lines = text.split(separator: "\n")
    #expect(lines.count == 22)
    #expect(lines[19] == "a.md: warning: number 19 [crowded]")
    #expect(lines[20] == "error: alone [other]")
    #expect(
      lines[21]
        == "… and 5 more [crowded]: 'handrail check --only crowded' shows them all, as '--format json' does")
  }

  @Test func twentyAreNotTooMany() {
    #expect(!TextReporter(usesColor: false).text(many(20)).contains("more"))
  }

  @Test func theGravestAreShown() {
    let text = TextReporter(usesColor: false).text(many(30) + [.error(crowded, "grave")])
    #expect(text.contains("error: grave [crowded]"))
    #expect(!text.contains("number 19 "))
    #expect(text.contains("… and 11 more [crowded]"))
  }

  @Test func aRuleThatWasAskedForIsShownInFull() {
    let text = TextReporter(usesColor: false, rulesInFull: ["crowded"]).text(many(25))
    #expect(text.split(separator: "\n").count == 25)
  }

  @Test func machinesAreToldOfAll() {
    let found = many(25)
    #expect(JSONReporter.text(found).split(separator: "\"rule\"").count == 26)
    #expect(SARIFReporter(rules: [crowded], version: "1").text(found).split(separator: "\"ruleId\"").count == 26)
  }

  @Test(arguments: ["a", "é", "🙂"])
  func ofALongLineAWindowAroundTheCaretIsShown(letter: String) {
    let file = SourceFile(path: "a.md", text: String(repeating: letter, count: 100_000) + "wrong" + " and more")
    let start = letter.utf8.count * 100_000
    let excerpt = TextReporter(usesColor: false).excerpt(of: .error(other, "it", at: Place(file, start..<start + 5)))
    let lead = String(repeating: letter, count: 50)
    #expect(
      excerpt == " 1 | …\(lead)wrong and more\n   | \(String(repeating: " ", count: 51))^~~~~\n")
  }

  @Test func aLongMarkIsCutWithItsLine() {
    let file = SourceFile(path: "a.md", text: String(repeating: "🙂", count: 100_000))
    let excerpt = TextReporter(usesColor: false).excerpt(of: .error(other, "it", at: Place(file, 0..<400_000)))
    #expect(
      excerpt
        == " 1 | \(String(repeating: "🙂", count: 100))\n   | ^\(String(repeating: "~", count: 99))\n")
  }
}
