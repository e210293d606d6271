import TestSupport
import Testing

@testable import Checks

@Suite struct ContradictingEmergencyTests {
  private func found(_ body: String, in language: String = "en") async throws -> String {
    try await findings(of: "contradicting-emergency", in: ["\(language)/a.md": module(body)])
  }

  private let now = "Call 911 for:\n\n- a seizure\n- confusion"

  @Test func oneSignHasOneAnswer() async throws {
    let told = try await found("\(now)\n\nFor confusion, call us today.")
    #expect(
      told.hasPrefix(
        "Content/en/a.md:10:5: warning: 'confusion' is a sign for which this page says to call 911 now (line 8), and here"
      ),
      "\(told)")
  }

  @Test(arguments: [
    "Call your doctor the same day for:\n\n- shaking\n- a seizure", "Confused? See a doctor tomorrow.",
    "| Sign | Whom |\n|---|---|\n| Confusion | Call us in office hours |",
  ])
  func listsAndTablesAreRead(later: String) async throws {
    #expect(try await found("\(now)\n\n\(later)").contains("[contradicting-emergency]"))
  }

  @Test(arguments: [
    "Shaking? Call us today.", "If you had a seizure before, call us today.",
    "Ask a doctor first if you have seizures.", "Shaking? Call us today. With confusion, call 911.",
  ])
  func otherAnswersAreNone(other: String) async throws {
    #expect(try await found("\(now)\n\n\(other)") == "")
  }

  @Test func spanishIsRead() async throws {
    #expect(try await found("Llame al 911 por una convulsión.\n\nPor una convulsión, llámenos hoy.", in: "es") != "")
  }
}
