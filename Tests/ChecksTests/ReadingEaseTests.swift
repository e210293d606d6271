import Diagnostics
import TestSupport
import Testing

@testable import Checks

@Suite struct ReadingEaseTests {
  private static let hard =
    "Everybody who has been given a prescription by the physician should immediately communicate with the organization "
    + "about any additional medications and complications that are known. "
  private static let plain = "Call us when you want to talk, and we will find a time for you. "

  private func findings(_ body: String, _ frontMatter: String = "title: A page", _ site: String = "") async throws
    -> String
  {
    try await ChecksTests.findings(
      of: "reading-ease",
      in: ["site.yml": TemporarySite.configuration + site, "en/a.md": module(body, frontMatter)])
  }

  @Test func plainTextIsFine() async throws {
    #expect(try await findings(String(repeating: Self.plain, count: 10)) == "")
  }

  @Test func hardTextIsToldWithItsFiguresAndItsHardestSentences() async throws {
    let told = try await findings(String(repeating: Self.hard, count: 5) + "\n\n" + Self.plain)
    #expect(
      told.hasPrefix(
        """
        Content/en/a.md:5:1: note: this page is hard to read: Flesch-Kincaid grade 18.0, where 6.9 is the most; 140 words \
        in 6 sentences counted, 0 % left out; hardest: 5:1 'Everybody who has been …' (a long sentence of 25 words, 9 long \
        words, passive), 5:182 'Everybody who has been …' (a long sentence of 25 words, 9 long words, passive), 5:363 \
        'Everybody who has been …' (a long sentence of 25 words, 9 long words, passive) [reading-ease]

        """), "\(told)")
    #expect(told.contains("help: make two sentences of a long one, and say long words in shorter ones"))
  }

  @Test func aFewWordsHaveNoScore() async throws {
    #expect(try await findings(String(repeating: Self.hard, count: 3)) == "")
  }

  @Test func notesForTheLeaderAreNotCounted() async throws {
    let note = "\n\n> [!FACILITATOR]\n> " + String(repeating: Self.hard, count: 20)
    #expect(try await findings(String(repeating: Self.plain, count: 10) + note) == "")
  }

  @Test func smogCountsFromThirtySentencesOn() async throws {
    let sentence = "Tell us of any medication. "
    let told = try await findings(String(repeating: sentence + "An allergy or a disability matters. ", count: 15))
    #expect(told.contains("SMOG grade"))
    #expect(!(try await findings(String(repeating: Self.hard, count: 10))).contains("SMOG"))
  }

  /// A page for professionals may be harder; for whoever is among its readers, the plainer limit holds.
  @Test(arguments: [("referrer", false), ("facilitator", false), ("client", true), ("referrer, family", true)])
  func theReadersSayWhichLimitHolds(audience: String, isFound: Bool) async throws {
    let text = String(
      repeating: "The counselor and the family talk about the medicine every week, and they decide on a plan. ",
      count: 8)
    let told = try await findings(text, "title: A\naudience: [\(audience)]")
    #expect(told.isEmpty != isFound, "\(told)")
  }

  @Test func spanishHasAScaleOfItsOwn() async throws {
    let hard =
      "La participación continuada en actividades comunitarias favorece considerablemente la recuperación integral. "
    let plain = "Llame cuando quiera y le damos una cita. "
    func told(_ text: String) async throws -> String {
      try await ChecksTests.findings(of: "reading-ease", in: ["es/a.md": module(text)])
    }
    #expect(try await told(String(repeating: hard, count: 12)).contains("where 65.0 is the least"))
    #expect(try await told(String(repeating: plain, count: 14)) == "")
  }

  @Test func theLimitsAreOptions() throws {
    #expect(
      ReadingEase().settings == [
        "grade: 6.9 (a number from 1.0 to 20.0)", "smog: 9.0 (a number from 1.0 to 20.0)",
        "inflesz: 65.0 (a number from 0.0 to 100.0)", "professionalGrade: 12.0 (a number from 1.0 to 20.0)",
        "professionalSMOG: 14.0 (a number from 1.0 to 20.0)", "professionalINFLESZ: 40.0 (a number from 0.0 to 100.0)",
      ])
  }

  @Test func aSiteSetsTheLimitAndNobodyMakesItAnError() async throws {
    func settings(_ text: String) async throws -> CheckSettings {
      let curriculum = try await TemporarySite([
        "site.yml": TemporarySite.configuration + "checks:\n  reading-ease: \(text)\n", "en/a.md": module("Text."),
      ]).curriculum()
      return CheckSettings(curriculum, moduleRules: [ReadingEase()], siteRules: [], others: [])
    }
    let set = try await settings("{severity: warning, options: {grade: 7, smog: 9.5}, audience: {referrer: off}}")
    #expect(set.diagnostics == [])
    #expect(set.configured(ReadingEase()).readers == ReadingLimits(grade: 7, smog: 9.5, inflesz: 65))
    let error = report(try await settings("error").diagnostics)
    #expect(error.contains("'reading-ease' cannot be turned to 'error'"))
    let word = report(try await settings("{options: {grade: low}}").diagnostics)
    #expect(word.contains("'grade' must be a number from 1.0 to 20.0, not 'low'"))
  }
}
