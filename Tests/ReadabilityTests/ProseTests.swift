import Curriculum
import Diagnostics
import Testing

@testable import Readability

/// What of a module is prose, and what is left out.
@Suite struct ProseTests {
  @Test func aTableOfNamesAndNumbersIsLeftOutAndShown() async throws {
    let measure = try await measure(
      "Call us.\n\n| Name | Number |\n|---|---|\n| Night line | 555-0123 |\n| Front desk | 9 to 5 |")
    #expect(measure.counts.sentences == 1 && measure.counts.words == 2)
    #expect(measure.leftOut == [.tables: 10])
    #expect(abs(measure.leftOutShare - 10.0 / 12) < 0.001)
  }

  @Test func aCellThatEndsAsASentenceIsProse() async throws {
    #expect(try await sentences("| Sign | What to do |\n|---|---|\n| Pain | Call us now. |") == ["Call us now."])
  }

  @Test func codeCitationsVariablesAndAddressesAreLeftOut() async throws {
    let measure = try await measure(
      """
      Type `make all` here. It is safe [@key]. Call {{clinic.phone}} or 617-555-0123, text 741741, or see
      988lifeline.org, <https://clinic.example/help> and a.name@clinic.example now. Of 10,000 people, 911 helps.

      ```
      four words of code
      ```
      """)
    #expect(measure.leftOut == [.code: 6, .citations: 1, .variables: 1, .addresses: 5])
    #expect(measure.counts.words == 17)
    #expect(measure.counts.sentences == 4)
  }

  @Test func notesWorksheetsAndPicturesAreLeftOut() async throws {
    let measure = try await measure(
      """
      Text. ![A spray](drawing:spray)

      > [!FACILITATOR]
      > Give them ten minutes.

      > [!TIP]
      > Rest now.

      ```worksheet
      title: My plan
      fields:
        - lines: What helps?
      ```
      """)
    #expect(measure.leftOut == [.pictures: 2, .leaderNotes: 4, .worksheets: 8])
    #expect(measure.counts.words == 3, "the marker of a card is not read")
    #expect(abs(measure.leftOutShare - 2.0 / 5) < 0.001, "notes and worksheets are no running text")
  }

  @Test func headingsAreReadWithoutTheirIds() async throws {
    #expect(try await sentences("## What to do {#steps}\n\nRest.") == ["What to do", "Rest."])
  }

  @Test func theHardestSentencesComeFirstAndSayWhere() async throws {
    let text = "Walk to the park with a good friend today."
    let long =
      "Everybody who has been *given* a prescription &amp; information by the physician should immediately "
      + "communicate with the organization about any additional medications, allergies and complications that are known."
    let module = try await module("\(text) \(long)\n\nRest.")
    let hardest = try #require(ReadingMeasure(of: PageTexts(module))).hardest()
    #expect(hardest.map(\.counts.words) == [27, 9])
    #expect(hardest[0].burdens == [.length, .longWords, .passive])
    #expect(hardest[1].burdens == [])
    #expect(hardest[0].text.hasPrefix("Everybody who has been given a prescription & information"))
    #expect(module.file.text(in: hardest[0].range) == long)
    #expect(module.file.text(in: hardest[1].range) == text)
  }

  /// Signs of several bytes are held as plain ones, and a place must not end within them.
  @Test(arguments: [
    "Éste dijo: “llame hoy mismo a la clínica de al lado”", "Ask us about it — today, tomorrow or any day…",
    "The office that you may call any day is {{clinic.name}}", "The word that you can type into it is `help`",
  ]) func thePlaceHoldsAllOfTheSentence(text: String) async throws {
    let module = try await module("Rest.\n\n\(text)\n\nRest.")
    let hardest = try #require(ReadingMeasure(of: PageTexts(module))?.hardest(fewestWords: 6).first)
    #expect(module.file.text(in: hardest.range) == text)
  }

  @Test func aWordWithoutEndIsCounted() async throws {
    #expect(try await measure(String(repeating: "a'", count: 200_000) + "a.").counts.words == 1)
  }

  @Test(arguments: [
    ("The medicine is often given by a nurse.", "en", true), ("You are tired and worried about it.", "en", false),
    ("They gave her the medicine.", "en", false), ("El tratamiento fue elegido por ella.", "es", true),
    ("Es demasiado para una persona sola.", "es", false),
  ]) func passiveVoice(text: String, language: String, isPassive: Bool) throws {
    let words = text.lowercased().split { !$0.isLetter }.map(String.init)
    #expect(try #require(ReadingLanguage.known(language)).passive.isFound(in: words) == isPassive)
  }

  @Test func aLanguageWithoutFormulasHasNoMeasure() async throws {
    #expect(ReadingLanguage.known("vi") == nil)
    #expect(ReadingLanguage.known("en") != nil)
  }
}
