import Diagnostics
import TestSupport
import Testing

@testable import Checks

@Suite struct CheckerTests {
  private let files = [
    "en/a.md": module("[x](nowhere.md) ![](https://a.example/p.png)\n\n{{no.such}} [@none]"),
    "en/b.md": module("![](p.png)", "title: Another page"),
    "en/p.png": "x",
  ]

  @Test func everyFindingBearsTheNameOfItsRule() async throws {
    let found = await Checker().check(try await TemporarySite(files).curriculum())
    #expect(
      Set(found.map(\.rule)) == ["broken-link", "missing-alternative-text", "unknown-source", "unknown-variable"])
    #expect(found.count == 6)
  }

  @Test func onlyTheRulesAskedForAreRun() async throws {
    let found = await Checker(only: ["unknown-source"]).check(try await TemporarySite(files).curriculum())
    #expect(found.map(\.rule) == ["unknown-source"])
  }

  @Test func findingsAreTheSameForAnyNumberOfJobs() async throws {
    let curriculum = try await TemporarySite(files).curriculum()
    #expect(await Checker(jobs: 1).check(curriculum) == Checker(jobs: 4).check(curriculum))
  }

  @Test func aCleanSiteHasNoFinding() async throws {
    let curriculum = try await TemporarySite(["en/a.md": module("Text.")]).curriculum()
    #expect(await Checker().check(curriculum).isEmpty)
  }
}
