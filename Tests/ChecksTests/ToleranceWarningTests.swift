import TestSupport
import Testing

@testable import Checks

@Suite struct ToleranceWarningTests {
  private func found(_ body: String, in language: String = "en") async throws -> String {
    let overdose = module("Words.", "title: Overdose and naloxone")
    return try await findings(
      of: "tolerance-warning",
      in: ["\(language)/a.md": module(body), "\(language)/get-help/overdose-and-naloxone.md": overdose])
  }

  private let risk = "After jail many people use heroin again."

  @Test func aBreakNeedsToleranceAndNaloxone() async throws {
    let told = try await found(risk)
    #expect(told.contains("Content/en/a.md:5:1: warning: 'After jail' speaks of using after a break"), "\(told)")
    #expect(try await found("\(risk) Your tolerance is lower.") != "")
    #expect(try await found("\(risk) Your tolerance is lower. Keep naloxone near.") == "")
    #expect(try await found("\(risk) Read [why](get-help/overdose-and-naloxone.md).") == "")
  }

  @Test(arguments: [
    "A relapse on oxycodone can happen.", "Thirty days clean, then heroin.", "Many return to opioids after detox.",
    "She used fentanyl one last time.",
  ])
  func otherFormsAreFound(sentence: String) async throws {
    #expect(try await found(sentence).contains("[tolerance-warning]"))
  }

  @Test(arguments: ["After jail she found work.", "Some take unpaid leave for treatment.", "Heroin is an opioid."])
  func otherWordsAreNone(sentence: String) async throws {
    #expect(try await found(sentence) == "")
  }

  @Test func spanishIsFound() async throws {
    #expect(try await found("Una recaída con fentanilo puede pasar.", in: "es") != "")
    #expect(try await found("Una recaída con fentanilo. Su tolerancia baja. Tenga naloxona.", in: "es") == "")
  }
}
