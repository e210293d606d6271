import TestSupport
import Testing

@testable import Checks

@Suite struct IdleAllowanceTests {
  private func told(_ body: String) async throws -> String {
    try await allowedFindings(in: ["en/a.md": module(body)])
  }

  @Test func whatAllowsNothingIsTold() async throws {
    #expect(
      try await told("<!-- handrail:allow look-alike-medicine because x -->\nText.").hasPrefix(
        """
        Content/en/a.md:5:1: warning: 'look-alike-medicine' finds nothing here, so this allows nothing [idle-allowance]
        """))
    #expect(
      try await told("Text.\n\n<!-- handrail:allow-file promise because x -->").contains(
        "'promise' finds nothing in this file"))
    #expect(
      try await told("<!-- handrail:allow promise \"never\" because x -->\nText.").contains(
        "'promise' finds nothing about \"never\" here"))
  }

  @Test func whatHasEndedIsTold() async throws {
    let told = try await told(
      "<!-- handrail:allow look-alike-medicine until 2026-11-30 because x -->\nAsk for naloxone or naltrexone.")
    #expect(told.contains("warning: this allowed 'look-alike-medicine' until 2026-11-30 [idle-allowance]"), "\(told)")
  }

  /// Of two that allow the same, one could be taken out.
  @Test func theSecondOfTwoIsIdle() async throws {
    let comment = "<!-- handrail:allow look-alike-medicine because x -->\n"
    let told = try await told(comment + comment + "Ask for naloxone or naltrexone.")
    #expect(told.contains("a.md:6:1: warning: 'look-alike-medicine' finds nothing here"), "\(told)")
  }
}
