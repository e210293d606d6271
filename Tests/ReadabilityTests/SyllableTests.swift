import LanguageParts
import Testing

@testable import Readability

/// How many syllables words have.
@Suite struct SyllableTests {
  @Test(arguments: [
    ("relived", 2), ("faeries", 2), ("meteor", 3), ("café", 2), ("canapé", 3), ("cliché", 2), ("the", 1), ("we", 1),
    ("be", 1),
    ("naïve", 2), ("table", 2), ("wanted", 2), ("asked", 1), ("lovely", 2), ("because", 2), ("people", 2),
    // Of the field.
    ("naloxone", 3), ("opioid", 3), ("opioids", 3), ("fentanyl", 3), ("benzodiazepines", 6), ("Suboxone", 3),
    ("psychoeducation", 6), ("methadone", 3), ("sedatives", 3),
    // With apostrophes.
    ("don't", 1), ("didn’t", 2), ("nurse's", 2), ("Anna’s", 2), ("clinics'", 2),
    // Compounds, numbers and what is read letter by letter.
    ("co-occurring", 4), ("twelve-step", 2), ("988", 3), ("24-week", 3), ("1st", 1), ("2.5", 2), ("CBT", 3), ("IOP", 3),
    ("AA", 2),
    ("STOP", 1),
  ]) func englishWords(word: String, right: Int) throws {
    #expect(try syllables(word) == right)
  }

  @Test(arguments: [
    ("naloxona", 4), ("próxima", 3), ("sexo", 2), ("día", 2), ("así", 2), ("ayuda", 3), ("alcohol", 3), ("prohibir", 2),
    ("huir", 1), ("y", 1), ("muy", 1), ("ahora", 3), ("guía", 2), ("pingüino", 3), ("que", 1), ("vehículo", 4),
    ("teníais", 3),
    ("paranoia", 4), ("chiita", 3), ("leer", 2), ("bahía", 3), ("desahuciado", 4), ("noche", 2), ("continuo", 3),
    ("continúo", 4), ("construí", 2), ("ley", 1), ("leyes", 2), ("antiinflamatorio", 7),
    // Numbers and what is read by other words.
    ("988", 6), ("Dra", 3), ("TCC", 3), ("IOP", 3),
  ]) func spanishWords(word: String, right: Int) throws {
    #expect(try syllables(word, in: "es") == right)
  }

  @Test func aLineHasAsManyAsItsWords() async throws {
    #expect(try await measure("This sentence has eight syllables.").counts.syllables == 8)
    let words = ["Everybody", "relived", "the", "meteor", "café"]
    let sum = try words.map { try syllables($0) }.reduce(0, +)
    #expect(try await measure(words.joined(separator: " ") + ".").counts.syllables == sum)
  }

  @Test func aNumberHasSyllablesAndIsNoLongWord() async throws {
    let counts = try await measure("Call 988 or 911, any day, any hour, about naloxone.").counts
    #expect(counts.words == 10 && counts.syllables == 20 && counts.longWords == 1)
  }

  /// Fails where `syllables.txt` was not made again after a change of the patterns.
  @Test func theDictionaryHoldsOnlyWhatThePatternsDoNotTell() throws {
    let file = try #require(languageFiles.first { $0.path == "en/syllables.txt" })
    let listed = try LanguageFile(path: file.path, text: file.text).syllables()
    let rules = try #require(ReadingLanguage.known("en")?.syllables.rules as? EnglishSyllables)
    let idle = listed.filter { word, count in
      !word.hasSuffix("s")
        && EnglishSyllables(patterns: rules.patterns, known: KnownSyllables()).count(Array(word.utf8).span) == count
    }
    #expect(listed.count > 8_000)
    #expect(idle.isEmpty, "\(idle.keys.sorted().prefix(10))")
  }

  @Test func theExceptionsOfADictionaryAreThoseThatFollowFromNothing() {
    let needed = EnglishExceptions.needed(for: [
      ("table", 2), ("recipes", 3), ("recipe", 3), ("cat", 1), ("fire", 2), ("fires", 2),
    ])
    #expect(needed.map(\.syllables) == [2, 3])
    #expect(needed.map(\.words) == [["fire"], ["recipe"]])
  }
}
