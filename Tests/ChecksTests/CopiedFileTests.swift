import TestSupport
import Testing

@testable import Checks

@Suite struct CopiedFileTests {
  private func findings(_ names: [String]) async throws -> String {
    let files = names.enumerated().map { ($1, module("Text.", "title: \($0)")) }
    return try await ChecksTests.findings(of: "copied-file", in: Dictionary(uniqueKeysWithValues: files))
  }

  @Test(arguments: [
    "naloxone (1)", "naloxone(2)", "naloxone - Copy", "naloxone - Copy (2)", "naloxone copy", "naloxone copy 3",
    "Copy of naloxone", "naloxone - copia", "Copia de naloxone", "naloxone (Ana's conflicted copy 2026-11-20)",
    "naloxone (Case Conflict)", "naloxone (copia en conflicto de Ana 2026-11-20)",
    "naloxone.sync-conflict-20261120-101500-ABCDEFG", "naloxone-FRONTDESK-PC", "naloxone-DESKTOP-4F2K", "naloxone-MAC",
  ])
  func aCopyBesideItsOriginalIsTold(name: String) async throws {
    let told = try await findings(["en/care/naloxone.md", "en/care/\(name).md"])
    #expect(
      told == """
        Content/en/care/\(name).md: warning: this looks like a copy of naloxone.md that a system or a cloud drive made, and it is published too [copied-file]
          help: compare the two, put what is right into naloxone.md, and remove this file

        """)
  }

  @Test(arguments: [
    ["en/care/step (1).md", "en/care/step (2).md"], ["en/care/naloxone.md", "en/get-help/naloxone (1).md"],
    ["es/care/naloxone.md", "en/care/naloxone-FRONTDESK-PC.md"], ["en/care/anger-PTSD.md"],
    ["en/care/plan.md", "en/care/plan-2.md", "en/care/plan-for-today.md", "en/care/plan 2.md"],
    ["en/care/hard copy.md"], ["en/care/hepatitis (B).md", "en/care/hepatitis.md"],
    ["en/care/conflict.md", "en/care/conflict-at-home.md", "en/care/copying.md"],
  ])
  func aNameOfItsOwnIsNoCopys(names: [String]) async throws {
    #expect(try await findings(names) == "")
  }

  @Test func aNameThatNobodyGivesIsToldWithoutTheOriginalToo() async throws {
    #expect(try await findings(["en/care/plan - Copy.md"]).contains("this looks like a copy of plan.md"))
    #expect(try await findings(["en/care/plan (conflicted copy 2026-01-02).md"]).contains("a copy of plan.md"))
  }
}
