import TestSupport
import Testing

@testable import Checks

/// A finding that is let stand where it stands, and nowhere else.
@Suite struct AllowancesTests {
  private static let sentence = "Ask for naloxone or naltrexone."
  private static let comment = "<!-- handrail:allow look-alike-medicine because the pharmacist asked for it -->"

  private func told(_ body: String, today: String = "2026-12-01") async throws -> String {
    try await allowedFindings(in: ["en/a.md": module(body)], today: today)
  }

  @Test func withoutAnAllowanceItIsTold() async throws {
    #expect(try await told(Self.sentence).contains("en/a.md:5:21: warning: 'naloxone' and 'naltrexone' look alike"))
  }

  @Test(arguments: [
    "\(comment)\n\(sentence)", "\(comment)\n\n\(sentence)", "\(comment) \(sentence)",
    "## Text\n\n\(comment)\n\n### \(sentence)", "- one\n- \(comment)\n\n  \(sentence)",
    "> \(comment)\n>\n> \(sentence)", "\(comment)\n\n| Ask |\n|---|\n| \(sentence) |",
    "Note.[^1]\n\n[^1]: \(comment)\n\n    \(sentence)",
    "\(comment)\n<!-- a note -->\n\(sentence)",
    "\(comment)\n\n```worksheet\ntitle: T\nfields:\n  - lines: \(sentence)\n```",
    "<!-- handrail:allow-file look-alike-medicine because it is about both -->\n\nText.\n\n\(sentence)",
    "\(sentence)\n\n<!-- handrail:allow-file look-alike-medicine because it is about both -->",
    "<!-- handrail:allow look-alike-medicine \"naltrexone\" because … -->\n\(sentence)",
    "<!-- handrail:allow look-alike-medicine “naltrexone” because … -->\n\(sentence)",
    "<!-- handrail:allow look-alike-medicine until 2026-12-01 because … -->\n\(sentence)",
  ])
  func itSilencesTheBlockBehindIt(body: String) async throws {
    #expect(try await told(body) == "")
  }

  @Test(arguments: [
    "\(comment)\n\nText.\n\n\(sentence)", "\(sentence)\n\n\(comment)\n\nText.",
    "- \(comment)\n\n  Text.\n- \(sentence)", "## Text\n\n\(comment)\n\n### Text\n\n\(sentence)",
    "<!-- handrail:allow look-alike-medicine \"naltrex\" because … -->\n\(sentence)",
    "<!-- handrail:allow look-alike-medicine \"Ons\" because … -->\n\(sentence)",
    "<!-- handrail:allow look-alike-medicine until 2026-11-30 because … -->\n\(sentence)",
    "<!-- handrail:allow promise because … -->\n\(sentence)",
  ])
  func whatItIsNotAboutIsTold(body: String) async throws {
    let told = try await told(body)
    #expect(told.contains("[look-alike-medicine]"), "\(told)")
    #expect(told.contains("[idle-allowance]"), "\(told)")
  }

  @Test func inFrontMatterItHoldsForTheEntryBehindIt() async throws {
    let page = """
      ---
      title: A
      # handrail:allow look-alike-medicine because the pharmacist asked for it
      summary: \(Self.sentence)
      message: \(Self.sentence)
      ---

      Text.
      """
    let told = try await allowedFindings(in: ["en/a.md": page])
    #expect(told.split(separator: "\n").filter { $0.contains("[look-alike-medicine]") }.count == 1)
    #expect(told.contains("en/a.md:5:"))
  }

  @Test func inADataFileItHoldsForTheEntryBehindIt() async throws {
    let glossary = """
      terms:
        # handrail:allow look-alike-medicine because both are explained
        - id: one
          en: {term: Naloxone, definition: \(Self.sentence)}
        - id: two
          en: {term: Naltrexone, definition: \(Self.sentence)}
      """
    let told = try await allowedFindings(in: ["en/a.md": module("Text."), "glossary.yml": glossary])
    #expect(told.split(separator: "\n").filter { $0.contains("[look-alike-medicine]") }.count == 1, "\(told)")
    #expect(told.contains("glossary.yml:6:"), "\(told)")
  }
}
