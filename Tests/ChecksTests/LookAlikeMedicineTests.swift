import TestSupport
import Testing

@testable import Checks

@Suite struct LookAlikeMedicineTests {
  private func found(_ sentence: String, in language: String = "en") async throws -> String {
    try await findings(of: "look-alike-medicine", in: ["\(language)/a.md": module(sentence)])
  }

  @Test func twoNamesNeedTheirMeaning() async throws {
    let told = try await found("Ask for naloxone or naltrexone.")
    #expect(
      told.hasPrefix("Content/en/a.md:5:21: warning: 'naloxone' and 'naltrexone' look alike and stand in one sentence"),
      "\(told)")
    #expect(try await found("Methadone and methamphetamine show up.") != "")
  }

  @Test(arguments: [
    "Naloxone reverses an overdose, and naltrexone blocks opioids.", "Naloxone is not naltrexone.",
    "Keep naloxone near. Ask about naltrexone.", "Narcan is naloxone.",
  ])
  func toldApartIsFine(sentence: String) async throws {
    #expect(try await found(sentence) == "")
  }

  @Test(arguments: ["naltroxone", "Naltraxone", "nalaxone", "methadome", "metamphetamine"])
  func aSlipIsFound(word: String) async throws {
    #expect(try await found("Take \(word) with you.").contains("'\(word)' is no medicine's name"))
  }

  @Test func wordsAndNamesOfOtherLanguagesAreNone() async throws {
    #expect(try await found("The method of methods: methanol, clinical, naloxona, metadona, methadone's.") == "")
  }
}
