import ContentHash
import Diagnostics
import Markdown
import TestSupport
import Testing

@testable import Curriculum

/// Files as people save them, read through the front door.
@Suite struct EncodingTests {
  private func load(_ files: [String: [UInt8]]) async throws -> CurriculumLoader.Outcome {
    let site = try TemporarySite()
    for (path, bytes) in files { try site.folder.write(bytes, to: "Content/" + path) }
    return await site.load()
  }

  /// What the only module of a site says, and where its headings stand.
  private func module(_ bytes: [UInt8]) async throws -> Module {
    let outcome = try await load(["en/care/a.md": bytes])
    guard outcome.diagnostics.isEmpty, let topic = outcome.curriculum?.topics.first else {
      throw UnexpectedDiagnostics(outcome.diagnostics)
    }
    return topic.module(inLanguageAt: 0)
  }

  private func told(_ text: String) async throws -> String {
    report(try await load(["en/care/a.md": Array(text.utf8), "en/b.md": Array(page.utf8)]).diagnostics)
  }

  private let text = "---\ntitle: Qué es\n---\n\n## Primero\n\nUno.\n\n## Segundo\n\nDos.\n"

  @Test func notepadsUnicodeIsRead() async throws {
    let units = ([0xFEFF] + text.replacing("\n", with: "\r\n").utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let module = try await module(units)
    #expect(module.title == "Qué es")
    #expect(module.anchors.headings == ["primero", "segundo"])
  }

  @Test(arguments: ["\r", "\r\n", "\n"]) func linesMayEndInAnyWay(end: String) async throws {
    let module = try await module(Array(text.replacing("\n", with: end).utf8))
    #expect(module.title == "Qué es")
    #expect(module.anchors.headings == ["primero", "segundo"])
    #expect(module.document.outline.map { module.file.position(of: $0.node.range?.lowerBound ?? 0).line } == [5, 9])
  }

  @Test func anEmptyLineAboveAndThreeDotsBelowAreNoMistakes() async throws {
    #expect(try await module(Array("\n\n\(text)".utf8)).title == "Qué es")
    #expect(try await module(Array("---\ntitle: Dots\n...\n\nText.\n".utf8)).title == "Dots")
  }

  @Test func ansiIsAnErrorAtItsFirstByte() async throws {
    let ansi = Array("---\ntitle: Ansi\n---\n\nDon".utf8) + [0x92] + Array("t wait.\n".utf8)
    let told = report(try await load(["en/care/a.md": ansi, "en/b.md": Array(page.utf8)]).diagnostics)
    #expect(told.contains("Content/en/care/a.md:5:4: error: this file is not saved as UTF-8: here stands byte 0x92"))
  }

  @Test func dataFilesAreReadInTheSameWay() async throws {
    let yaml = "terms:\r  - id: naloxone\r    term: {en: Naloxone}\r    definition: {en: A medicine.}\r    colour: x\r"
    let mac = report(try await load(["glossary.yml": Array(yaml.utf8), "en/a.md": Array(page.utf8)]).diagnostics)
    #expect(mac.contains("Content/glossary.yml:5:13: error: a glossary term has no key 'colour'"))
    let ansi = report(
      try await load(["glossary.yml": Array("terms: ".utf8) + [0xE9], "en/a.md": Array(page.utf8)]).diagnostics)
    #expect(ansi.contains("Content/glossary.yml:1:8: error: this file is not saved as UTF-8"))
  }

  @Test func aMarkBeforeSettingsTakesNoColumn() async throws {
    let yaml = [0xEF, 0xBB, 0xBF] + Array("nmae: X\nbaseURL: https://clinic.example/\nlanguages: [en]\n".utf8)
    let told = report(try await load(["site.yml": yaml, "en/a.md": Array(page.utf8)]).diagnostics)
    #expect(told.contains("Content/site.yml:1:1: error"))
  }

  @Test func oneDamagedLineOfTheLedgerLeavesTheOthers() async throws {
    let line = #"{"file":"en/a.md","sha256":"0","reviewer":"B","credential":"MD","date":"2026-01-01"}"#
    let outcome = try await load([
      "reviews.jsonl": Array(line.utf8) + [0x0A, 0x93, 0x0A] + Array(line.utf8), "en/a.md": Array(page.utf8),
    ])
    #expect(outcome.curriculum?.reviews.count == 2)
    #expect(report(outcome.diagnostics).contains("Content/reviews.jsonl:2:"))
  }

  @Test func aMissingFirstLineIsTold() async throws {
    #expect(
      try await told("title: Know your triggers\norder: 3\n---\n\nText.\n").hasPrefix(
        "Content/en/care/a.md:1:1: error: the front matter begins here, and the line '---' before it is missing"))
    #expect(try await told("\n\ntitle: A\n---\nText.\n").hasPrefix("Content/en/care/a.md:3:1: error: the front matter"))
  }

  @Test(arguments: ["—", "– –", " ---", "--", "-----"]) func aFirstLineThatIsNoFenceIsTold(line: String) async throws {
    let told = try await told("\(line)\ntitle: A\n---\n\nText.\n")
    #expect(told.contains("Content/en/care/a.md:1:1: error: front matter begins with a line of three hyphens alone"))
    #expect(told.contains("here stands '\(line)'"))
  }

  @Test(arguments: [
    "Text: and more.\n\nNo rule below.\n", "Text.\n\n---\n\nMore.\n", "", "---", "---\n---\n", "## title: A\n---\n",
  ])
  func aTextWithoutFrontMatterHasNoTitle(text: String) async throws {
    #expect(try await told(text).contains("this module has no title"))
  }

  // MARK: - Sign-offs

  private func isSigned(_ signed: String, _ file: [UInt8]) async throws -> Bool {
    let hash = ContentHash(of: Array(signed.utf8)).hexadecimal
    let line = #"{"file":"en/a.md","sha256":"\#(hash)","reviewer":"B","credential":"MD","date":"2026-01-01"}"#
    let outcome = try await load(["reviews.jsonl": Array(line.utf8), "en/a.md": file])
    let curriculum = try #require(outcome.curriculum)
    return curriculum.currentReview(.clinical, of: curriculum.topics[0].module(inLanguageAt: 0)) != nil
  }

  @Test func aSignOffHoldsWhateverEndsTheLines() async throws {
    let windows = text.replacing("\n", with: "\r\n")
    let forms = [text, windows, text.replacing("\n", with: "\r"), "\u{FEFF}" + text, "\u{FEFF}" + windows]
    for signed in [text, windows, "\u{FEFF}" + windows] {
      for form in forms { #expect(try await isSigned(signed, Array(form.utf8))) }
    }
    #expect(try await !isSigned(text, Array(text.replacing("Uno", with: "Dos").utf8)))
    #expect(try await !isSigned(text, Array((text + "\n").utf8)))
  }

  @Test func whatIsSignedOnWindowsCountsElsewhere() async throws {
    let site = try TemporarySite(["en/a.md": text.replacing("\n", with: "\r\n")])
    try await sign("en/a.md", in: site)
    try site.folder.write(text, to: "Content/en/a.md")
    let curriculum = try await site.curriculum()
    #expect(curriculum.currentReview(.clinical, of: curriculum.topics[0].module(inLanguageAt: 0)) != nil)
  }

  @Test func aTranslationHashIsTheSameWhateverEndsTheLines() async throws {
    let hashes = try await ["\n", "\r\n", "\r"].asyncMap { end in
      try await module(Array(text.replacing("\n", with: end).utf8)).translationHash
    }
    #expect(Set(hashes).count == 1)
  }
}

extension [String] {
  fileprivate func asyncMap<Value>(_ transform: (String) async throws -> Value) async throws -> [Value] {
    var values: [Value] = []
    for element in self { values.append(try await transform(element)) }
    return values
  }
}
