import TestSupport
import Testing

@testable import Checks

/// Each danger that one sentence tells is found wherever readers may meet the sentence.
@Suite struct DangerPlacesTests {
  @Test(arguments: [
    ("withdrawal-advice", "en", "Just stop drinking today."),
    ("withdrawal-advice", "en", "You can detox at home in a week."),
    ("withdrawal-advice", "es", "Deje de beber de golpe."),
    ("tolerance-warning", "en", "After jail, people use heroin again."),
    ("tolerance-warning", "es", "Al salir de la cárcel vuelve a usar heroína."),
    ("prescriber-line", "en", "Methadone takes cravings away."),
    ("prescriber-line", "es", "La metadona quita las ganas."),
    ("dose", "en", "Lower your dose by a quarter every week."),
    ("dose", "en", "Take 50mg at night."),
    ("dose", "es", "Baje la dosis una cuarta parte cada semana."),
    ("promise", "en", "Nine in ten of our clients stay sober."),
    ("promise", "en", "You will not lose your job."),
    ("promise", "es", "No perderá su trabajo."),
    ("medicine-is-recovery", "en", "Methadone is trading one drug for another."),
    ("medicine-is-recovery", "es", "La metadona es cambiar una droga por otra."),
    ("look-alike-medicine", "en", "Ask about naloxone and naltrexone."),
    ("look-alike-medicine", "es", "Pregunte por naloxona y naltrexona."),
    ("foreign-telephone", "en", "Call 312-867-5309 for a ride."),
    ("foreign-telephone", "es", "Mande HOLA al 55443 por texto."),
  ])
  func isFoundEverywhere(rule: String, language: String, sentence: String) async throws {
    #expect(try await missed(by: rule, sentence, language: language) == [])
  }

  /// What group leaders alone read may name doses.
  @Test func leadersMayReadMore() async throws {
    let body = "Some words.\n\n> [!FACILITATOR]\n> Most start with 8 mg. We never share names."
    #expect(try await findings(of: "dose", in: ["en/a.md": module(body)]) == "")
    let page = module("Most start with 8 mg.", "title: A page\naudience: [referrer]")
    #expect(try await findings(of: "dose", in: ["en/a.md": page]) == "")
  }

  @Test func dataFilesAreRead() async throws {
    let told = try await findings(
      of: "promise",
      in: [
        "en/a.md": module("Some words."),
        "glossary.yml": """
        terms:
          - id: iop
            en: {term: IOP, definition: A program that is guaranteed to help.}

        """,
      ])
    #expect(told.contains("Content/glossary.yml:3:") && told.contains("'guaranteed'"), "\(told)")
  }
}
