import TestSupport
import Testing

@testable import Curriculum

@Suite struct ModuleTextTests {
  private func read(_ body: String) async throws -> Module {
    try await curriculum(["en/a.md": module("title: A", body)]).topics[0].module(inLanguageAt: 0)
  }

  @Test func wordsForFacilitatorsAndInWorksheetsAreNotCounted() async throws {
    let module = try await read(
      "One two three.\n\n> [!FACILITATOR]\n> not these\n\n> four five\n\n```worksheet\ntitle: nor these\nfields: [{lines: L}]\n```\n"
    )
    #expect(module.wordCount == 5)
  }

  @Test(arguments: [
    ("One *two*.", 2), ("one\ntwo  \nthree", 3), ("don't", 1), ("- one\n- two\n\nthree", 3),
    ("| a | b |\n|---|---|\n| c d | e |", 5),
    ("run `x y` now", 4), ("> [!NOTE]\n> one two\n", 2), ("## One two {#id}\n\nthree", 3),
  ])
  func aWordInPiecesIsOneWord(body: String, count: Int) async throws {
    #expect(try await read(body + "\n").wordCount == count)
  }

  @Test func headingsNeverTakeTheIDsOfTheLayout() async throws {
    let module = try await read("## Main\n\n## Topics\n\n## Worksheet\n\n## Other\n\n## Main {#main-2}\n")
    #expect(module.anchors.headings == ["main-1", "topics-1", "worksheet-1", "other", "main-2"])
  }
}
