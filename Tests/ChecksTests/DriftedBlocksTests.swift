import Curriculum
import Diagnostics
import Files
import TestSupport
import Testing

@testable import Checks

@Suite struct DriftedBlocksTests {
  private static let original = module(
    "Text with 2.5 mg.\n\n- Call 911.\n- Rest now.", "title: A\nsummary: B")
  private static let translation = module(
    "Texto con 2,5 mg.\n\n- Llame al 911.\n- Descanse.", "title: A\nsummary: B")

  /// The ledger's line on a translation of a text.
  private func record(of original: String) async throws -> String {
    let site = try TemporarySite(["en/a/b.md": original, "es/a/b.md": Self.translation])
    let curriculum = try await site.curriculum()
    let module = try #require(curriculum.topics.first?.translations[1])
    let record = try #require(
      curriculum.upToDateRecord(of: module, at: "2027-05-03T14:05:00Z", isUnchangedInMeaning: false)
    )
    try TranslationLedger(root: site.root).note([record])
    return String(
      decoding: try Files.read(site.root + "/Content/translations.jsonl"), as: UTF8.self)
  }

  /// What is told once a text has become another one since it was translated.
  private func findings(
    _ new: String, translation: String = Self.translation, since old: String = Self.original
  )
    async throws -> String
  {
    try await ChecksTests.findings(
      of: "translation-drift",
      in: [
        "en/a/b.md": new, "es/a/b.md": translation, "translations.jsonl": try await record(of: old),
      ])
  }

  @Test func theLedgerHasTheHashOfEachBlock() async throws {
    let line = try await record(of: Self.original)
    #expect(
      try
        #/\{"file": "es/a/b.md", "source": "en/a/b.md", "at": "2027-05-03T14:05:00Z", "blocks": \[("[0-9a-f]{10}"(, )?){5}\]\}\n/#
        .wholeMatch(in: line) != nil, "\(line)")
  }

  @Test(arguments: [
    ("Text with 2.5 mg.", "Text, with 2.5 mg!"), ("Text with", "Text  with"),
    ("Call 911.", "call 911"),
    ("Rest now.", "*Rest* now."), ("- Rest now.", "* Rest now."),
    ("title: A", "title: A\nupdated: 2026-01-01"),
  ])
  func aMendedCommaIsNoDrift(old: String, new: String) async throws {
    #expect(try await findings(Self.original.replacing(old, with: new)) == "")
  }

  @Test(arguments: [
    ("2.5 mg", "25 mg", 6, "Text with 25 mg."), ("2.5 mg", "2.6 mg", 6, "Text with 2.6 mg."),
    ("2.5 mg", "2.5% mg", 6, "Text with 2.5% mg."),
    ("Call 911", "Do not call 911", 8, "Do not call 911."),
    ("summary: B", "summary: C", 3, "C"),
  ])
  func anotherWordIsToldAtItsPlaceInTheTranslation(
    old: String, new: String, line: Int, shown: String
  ) async throws {
    let told = try await findings(Self.original.replacing(old, with: new))
    #expect(
      told.contains(
        "warning: Content/en/a/b.md:\(line) has changed since this was translated: '\(shown)' [translation-drift]"
      ))
    #expect(told.contains("Content/es/a/b.md:\(line):"))
    #expect(told.contains("run 'handrail translated es/a/b'; with '--meaning unchanged'"))
  }

  @Test func aTranslationThatIsEditedWithoutTheChangeIsStillDrifted() async throws {
    let told = try await findings(
      Self.original.replacing("Rest now", with: "Drink water"),
      translation: Self.translation.replacing("Texto", with: "Un texto"))
    #expect(
      told.contains("Content/en/a/b.md:9 has changed since this was translated: 'Drink water.'"))
  }

  @Test func aBlockThatIsGoneIsTold() async throws {
    let told = try await findings(Self.original.replacing("- Call 911.\n", with: ""))
    #expect(told.contains("Content/en/a/b.md has lost a text since this was translated"))
  }

  @Test func theLedgerOutweighsTheFrontMatter() async throws {
    let translation = Self.translation.replacing(
      "summary: B", with: "summary: B\ntranslationOf: \"0123456789\"")
    #expect(try await findings(Self.original, translation: translation) == "")
  }

  @Test func aDamagedLineIsToldAndHidesNoOther() async throws {
    let ledger = "<<<<<<< HEAD\n" + (try await record(of: Self.original))
    let site = try TemporarySite([
      "en/a/b.md": Self.original.replacing("Rest", with: "Drink"), "es/a/b.md": Self.translation,
      "translations.jsonl": ledger,
    ])
    let outcome = await CurriculumLoader(root: site.root).load()
    #expect(report(outcome.diagnostics).contains("Content/translations.jsonl:1:"))
    let curriculum = try #require(outcome.curriculum)
    #expect(
      report(await Checker(only: ["translation-drift"]).check(curriculum)).contains("'Drink now.'"))
  }
}
