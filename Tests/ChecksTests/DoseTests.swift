import TestSupport
import Testing

@testable import Checks

@Suite struct DoseTests {
  private func found(_ sentence: String, in language: String = "en") async throws -> String {
    try await findings(of: "dose", in: ["\(language)/a.md": module(sentence)])
  }

  @Test(arguments: [
    "Take half a tablet.", "Take 50mg at night.", "Start with 8 mg.", "Take ½ tablet.",
    "Sixty milligrams a day is usual.",
    "Take twice the dose.", "Go down by a quarter every week.", "Drop 10 percent every two weeks.",
    "Skip every other pill.",
    "Two pills before bed.", "The usual dose is 4.", "Take another pill if you shake.", "Take 8 to 12 mg.",
  ])
  func amountsAreFound(sentence: String) async throws {
    #expect(try await found(sentence).contains("[dose]"))
  }

  @Test(arguments: [
    "Give one spray in one nostril.", "Give a second dose of naloxone after 3 minutes.",
    "Naloxone: give 2 doses if needed.",
    "One pill can kill.", "A 5-ounce glass of wine is one drink.", "A can holds 355 ml of beer.",
    "A level of 80 mg/dL counts.",
    "Groups last 3 hours.", "Do not take another pill.", "Treatment can lower the risk of death by half.",
  ])
  func otherAmountsAreNone(sentence: String) async throws {
    #expect(try await found(sentence) == "")
  }

  @Test(arguments: [
    "Tome media tableta.", "Lo normal son 8 mg.", "Tome el doble de la dosis.", "Dos pastillas al día.",
  ])
  func spanishAmountsAreFound(sentence: String) async throws {
    #expect(try await found(sentence, in: "es").contains("[dose]"))
  }
}
