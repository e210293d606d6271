import TestSupport
import Testing

@testable import Checks

@Suite struct MedicineIsRecoveryTests {
  private func found(_ body: String, in language: String = "en") async throws -> String {
    try await findings(of: "medicine-is-recovery", in: ["\(language)/a.md": module(body)])
  }

  @Test(arguments: [
    "Methadone is trading one drug for another.", "You are not sober while you take Suboxone.",
    "Real recovery means no methadone.", "Medicines are a crutch.", "People on buprenorphine only swapped addictions.",
    "Are you truly clean on methadone?",
  ])
  func whatDeniesRecoveryIsFound(sentence: String) async throws {
    #expect(try await found(sentence).contains("[medicine-is-recovery]"))
  }

  @Test(arguments: [
    "Medicine is not trading one drug for another.", "It is a myth that methadone is trading one drug for another.",
    "Some people say that you are not sober on methadone.", "He said: \"It is trading one drug for another.\"",
    "People who take methadone are in recovery.",
  ])
  func whatRejectsItIsNone(sentence: String) async throws {
    #expect(try await found(sentence) == "")
  }

  /// The items of a list of myths are myths.
  @Test func aListOfMythsIsNone() async throws {
    #expect(try await found("Myths you may hear:\n\n- Taking methadone is trading one drug for another") == "")
    #expect(try await found("| Myth | Fact |\n|---|---|\n| Methadone is trading one drug for another | No |") == "")
    #expect(try await found("Facts:\n\n- Taking methadone is trading one drug for another") != "")
  }
}
