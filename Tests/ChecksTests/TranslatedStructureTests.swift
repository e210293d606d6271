import TestSupport
import Testing

@testable import Checks

@Suite struct TranslatedStructureTests {
  private func found(_ original: String, _ translation: String) async throws -> String {
    try await findings(
      of: "translated-structure", in: ["en/a.md": module(original), "es/a.md": module(translation)])
  }

  private func worksheet(_ fields: String) -> String { "```worksheet\ntitle: T\nfields:\n\(fields)\n```" }

  @Test func pagesThatAreBuiltAlikeAreFine() async throws {
    let sheet = worksheet("  - lines: A\n  - checklist: B\n    items: [C, D]")
    #expect(try await found("## A\n\n> [!NOTE]\n> B\n\n\(sheet)", "## B\n\n> [!NOTE]\n> C\n\n\(sheet)") == "")
  }

  @Test(arguments: [
    ("Text.\n\n## One\n\nText.", "Texto.\n\nTexto.", "a heading of level 2 in Content/en/a.md:7"),
    ("## One\n\n### Two", "## Uno\n\n## Dos", "a heading of level 3 in Content/en/a.md:7"),
    ("> [!CAUTION]\n> Text.", "> [!NOTE]\n> Texto.", "a card, [!CAUTION] in Content/en/a.md:5"),
    ("```worksheet\ntitle: T\nfields:\n  - lines: A\n```", "Texto.", "a worksheet in Content/en/a.md:5"),
  ])
  func partsThatAreMissingAreTold(original: String, translation: String, words: String) async throws {
    #expect(try await found(original, translation).contains("warning: the original has \(words)"))
  }

  @Test func partsThatTheOriginalDoesNotHaveAreToldAtTheirPlace() async throws {
    #expect(
      try await found("Text.", "Texto.\n\n## Uno").contains(
        "Content/es/a.md:7:1: warning: a heading of level 2 stands here that the original, Content/en/a.md"))
  }

  @Test func aFieldThatIsMissingIsTold() async throws {
    #expect(
      try await found(worksheet("  - lines: A\n  - lines: B"), worksheet("  - lines: A")).contains(
        "this worksheet has 1 fields, and that of Content/en/a.md:5 has 2"))
  }

  @Test(arguments: [
    ("  - checklist: A\n    items: [B, C]", "  - checklist: A\n    items: [B]"),
    ("  - lines: A", "  - checklist: A\n    items: [B]"),
    ("  - {scale: A, from: 0, to: 10}", "  - {scale: A, from: 1, to: 10}"),
    ("  - {lines: A, count: 3}", "  - {lines: A, count: 4}"),
  ])
  func aFieldOfAnotherKindIsToldAtItsLabel(original: String, translation: String) async throws {
    let told = try await found(worksheet(original), worksheet(translation))
    #expect(told.contains("Content/es/a.md:8:") && told.contains("the field 'A' is"), "\(told)")
  }
}
