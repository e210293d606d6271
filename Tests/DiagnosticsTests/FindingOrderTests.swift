import TestSupport
import Testing

@testable import Diagnostics

@Suite struct FindingOrderTests {
  private let file = SourceFile(path: "b.md", text: "one line")
  private let sure = TestRule("sure", .error, .veryHigh)
  private let unsure = TestRule("unsure", .error, .low)

  @Test func theGravestAndOfThoseTheSurestComeFirst() {
    let found: [Diagnostic] = [
      Diagnostic(.note, sure, "note", at: Place(file)), .warning(unsure, "unsure", at: Place(file, 0..<1)),
      .warning(sure, "late", at: Place(file, 4..<5)), .warning(sure, "early", at: Place(file, 2..<3)),
      .error(unsure, "grave", at: Place(file)),
      .warning(sure, "other file", at: Place(SourceFile(path: "a.md", text: ""))),
    ]
    #expect(
      found.worstFirst().map(\.message) == ["grave", "other file", "early", "late", "unsure", "note"])
    #expect(found.reversed().worstFirst() == found.worstFirst())
  }
}
