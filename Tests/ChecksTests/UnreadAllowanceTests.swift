import TestSupport
import Testing

@testable import Checks

@Suite struct UnreadAllowanceTests {
  private func told(_ comment: String) async throws -> String {
    try await allowedFindings(in: ["en/a.md": module("<!-- \(comment) -->\n\nText.")])
  }

  @Test(arguments: [
    ("handrail:allow", "it names no rule"),
    ("handrail:allow because I say so", "it names no rule"),
    ("handrail:allow promise", "it gives no reason"),
    ("handrail:allow promise because", "it gives no reason"),
    ("handrail:allow promise \"never because it is so", "its quotation is not closed"),
    ("handrail:allow promise until May because x", "'May' is no day"),
    ("handrail:allow promise never because x", "'never' is not understood here"),
    ("handrail:allow promis because x", "there is no rule 'promis'"),
    ("handrail:allow unclosed-comment because x", "what 'unclosed-comment' finds is never let stand"),
    ("handrail:allow broken-link because x", "what 'broken-link' finds is never let stand"),
  ])
  func whatIsWrongIsSaid(comment: String, message: String) async throws {
    let told = try await told(comment)
    #expect(told.hasPrefix("Content/en/a.md:5:1: warning: nothing is allowed by this: \(message)"), "\(told)")
  }

  @Test(arguments: ["a note", "handrail:allowed", "ask handrail:allow", "handrail"])
  func otherCommentsAreNotes(comment: String) async throws {
    #expect(try await told(comment) == "")
  }

  @Test func itNeedsABlockBehindIt() async throws {
    let told = try await allowedFindings(
      in: ["en/a.md": module("- Text.\n- <!-- handrail:allow promise because x -->\n\nText.")])
    #expect(told.contains("a.md:6:3: warning: nothing is allowed by this: no block stands behind it"), "\(told)")
  }

  @Test func inYAMLItNeedsALineOfItsOwn() async throws {
    let told = try await allowedFindings(in: [
      "en/a.md": "---\ntitle: A # handrail:allow promise because x\n---\n\nText.\n"
    ])
    #expect(told.contains("a.md:2:10: warning: nothing is allowed by this: it stands behind something on its line"))
  }
}
