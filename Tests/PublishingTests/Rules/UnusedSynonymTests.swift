import Diagnostics
import TestSupport
import Testing

@testable import Publishing

@Suite struct UnusedSynonymTests {
  private func findings(_ synonyms: String) async throws -> String {
    let site = try PlannedSite(["en/a/one.md": module("title: One"), "synonyms.yml": "synonyms:\n  en:\n\(synonyms)\n"])
    return report(try await site.outcome().diagnostics.filter { $0.rule == "unused-synonym" })
  }

  @Test func whatTheSearchTakesIsNotToldOf() async throws {
    #expect(
      try await findings("    - {lay: the shakes, canonical: tremor}\n    - {lay: a b c d e, canonical: x}") == "")
  }

  @Test(arguments: [
    ("one two three four five six", "takes no everyday name of more than 5 words"),
    ("to be or", "passes over every word of 'to be or'"), ("The Shakes", "stands above already"),
  ])
  func whatItDoesNotIsToldAtItsPlace(lay: String, words: String) async throws {
    let told = try await findings("    - {lay: the shakes, canonical: tremor}\n    - {lay: \(lay), canonical: x}")
    #expect(told.hasPrefix("Content/synonyms.yml:4:13: warning: "), "\(told)")
    #expect(told.contains(words), "\(told)")
    #expect(told.ranges(of: "warning:").count == 1)
  }
}
