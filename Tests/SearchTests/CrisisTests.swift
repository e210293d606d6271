import Foundation
import Testing

@testable import Search

@Suite struct CrisisTests {
  private static let english = CrisisDetector(language: "en")
  private static let spanish = CrisisDetector(language: "es")

  @Test(arguments: [
    "suicide hotline", "i want to die", "I don't want to live anymore", "suiside", "sucide help", "suicidle thoughts",
    "killmyself", "kil myself", "kms", "wanna d1e", "want 2 die", "k!ll my self", "iwanttodie", "hurting himself",
    "she wants to kill herself", "988", "slit my wrists", "better off dead", "i want to diiiie",
  ])
  func suicideIsSeen(query: String) { #expect(Self.english.topic(of: query) == "suicide") }

  @Test(arguments: [
    "overdose", "over dose", "ovredose", "overdoes signs", "he is not breathing", "won't wake up", "friend passed out",
    "took a whole bottle of pills", "o.d.", "he od'd", "blue lips", "toddler drank methadone", "barely breathing",
  ])
  func overdoseIsSeen(query: String) { #expect(Self.english.topic(of: query) == "overdose") }

  @Test(arguments: ["my husband hits me", "domestic violence", "he raped me", "scared of my husband"])
  func violenceIsSeen(query: String) { #expect(Self.english.topic(of: query) == "violence") }

  @Test(arguments: ["911", "emergancy", "chest hurts", "having a seizure", "hearing voices", "help me please"])
  func dangerIsSeen(query: String) { #expect(Self.english.topic(of: query) == "danger") }

  @Test(
    arguments: [
      ("me quiero morir", "suicide"), ("suisidio", "suicide"), ("no quiero vivir", "suicide"),
      ("quiero matarme", "suicide"), ("quiero quitarme la vida", "suicide"), ("kiero morir", "suicide"),
      ("puiero morir", "suicide"),
      ("sobredosis", "overdose"), ("sovredosis", "overdose"), ("sobre dosis", "overdose"), ("no respira", "overdose"),
      ("se tomó todas las pastillas", "overdose"), ("me pega mi marido", "violence"),
      ("mi esposo me golpea", "violence"), ("no puedo despertar a mi esposo", "overdose"),
      ("ya no quiero despertar", "suicide"), ("no puedo vivir así", "suicide"),
      ("emergencia", "danger"), ("ayúdenme por favor", "danger"), ("escucho voces", "danger"),
    ])
  func spanishIsSeen(query: String, topic: String) { #expect(Self.spanish.topic(of: query) == topic) }

  @Test(arguments: [
    "trigger worksheet", "how to say no to a drink", "prison and treatment", "step 9 amends", "can i work while in iop",
    "anger guilt and shame", "healthy diet", "family sessions", "", "i want to be sober", "suicide prevention training",
    "opioid crisis statistics", "conscious contact", "my son is lying to me", "dying to meet my sponsor",
    "killing time", "hit a meeting", "therapist", "i want to live", "rapid detox", "grape",
  ])
  func ordinaryQueriesAreNotPinned(query: String) { #expect(Self.english.topic(of: query) == nil) }

  @Test(arguments: [
    "terapia de grupo como es", "tengo ganas de vivir", "necesito ayuda con el transporte", "contacto consciente",
    "muerto de cansancio", "cuanto me paga el seguro", "quiero dormir", "no tengo seguro", "matar el tiempo",
  ])
  func ordinarySpanishIsNotPinned(query: String) { #expect(Self.spanish.topic(of: query) == nil) }

  /// People search in the language that comes to them.
  @Test func thePlainestPhrasesCountInEveryLanguage() {
    #expect(Self.english.topic(of: "me quiero morir") == "suicide")
    #expect(Self.spanish.topic(of: "i want to die") == "suicide")
    #expect(CrisisDetector(language: Fixture.unknownLanguage).topic(of: "kill myself") == "suicide")
    #expect(CrisisDetector(language: "pt-BR").topic(of: "sobredosis") == "overdose")
    #expect(Self.english.topic(of: "sovredosis") == "overdose")
    #expect(Self.english.topic(of: "me kiero matar") == nil, "slips are forgiven in its long words alone")
  }

  @Test func everyWordOfALongQueryIsRead() {
    let story = String(repeating: "we went to the lake and it was a good day with the kids ", count: 40)
    #expect(Self.english.topic(of: story + "and i want to die") == "suicide")
    #expect(Self.english.topic(of: story) == nil)
  }

  /// Only so many slips are looked up, and what is spelt right counts behind them too.
  @Test func aTextOfSlipsIsReadToItsEnd() {
    let slips = (0..<400).map { "zq\($0)xv" }.joined(separator: " ")
    #expect(Self.english.topic(of: slips + " i want to die") == "suicide")
    #expect(Self.english.topic(of: slips) == nil)
  }

  @Test func aWordOfTheSiteIsNoSlip() {
    #expect(Self.english.topic(of: "seizuro") == "danger")
    #expect(Self.english.topic(of: "seizuro") { $0 == "seizuro" } == nil)
  }

  @Test func longWordsAreReadInTime() {
    #expect(Self.english.topic(of: String(repeating: "killmyself", count: 20_000)) == nil)
    #expect(Self.spanish.topic(of: String(repeating: "a ", count: 20_000)) == nil)
  }

  /// Each of these words is a match of its own, and one word besides says that none counts.
  @Test(.timeLimit(.minutes(5))) func manyMatchesAreReadInTime() {
    #expect(Self.english.topic(of: String(repeating: "please ", count: 3_000) + "help") == "danger")
    #expect(Self.english.topic(of: String(repeating: "help ", count: 3_000) + "lake") == nil)
  }

  @Test func aSubjectCountsWhereItIsWrittenTogetherToo() {
    #expect(Self.english.topic(of: "suicide") == "suicide")
    #expect(Self.english.topic(of: "suicide prevention") == nil)
    #expect(Self.english.topic(of: "suicideprevention") == nil)
  }

  /// Counted in UTF-16 units, as the browser does, and not in what a reader sees as one letter.
  @Test func lettersHeldDownCountOnce() {
    #expect(CrisisReading.letGo("helpppp") == "help")
    #expect(CrisisReading.letGo("feel") == "feel")
    #expect(CrisisReading.letGo("\u{1100}\u{1161}\u{1161}\u{1161}") == "\u{1100}\u{1161}")
  }
}

/// What the crisis phrases of every language must hold to.
@Suite struct CrisisFilesTests {
  static let languages = LanguageLibrary.builtIn.languages.filter { $0.crisis != nil }.map(\.code)
  static let books = languages.map { (language: $0, book: CrisisBooks.books(for: $0)[0]) }

  @Test func everyTopicHasPatternsThatCanMatch() {
    let topics = ["suicide", "overdose", "violence", "danger"]
    #expect(Set(Self.languages).isSuperset(of: ["en", "es"]))
    for (language, book) in Self.books {
      let names = book.topics.map(\.name)
      #expect(!names.isEmpty && names == topics.filter(names.contains), "\(language): \(names)")
      for pattern in book.topics.flatMap(\.patterns) + book.harmless {
        #expect(pattern.items.contains { !$0.isGap && !$0.isOptional }, "\(language): \(pattern)")
      }
    }
  }

  /// What has no meaning would be a gap to one reader and nothing to the other.
  @Test(arguments: [
    ("<hurtt> myself", "names <hurtt>, a group that no line above defines"),
    ("hurt{ed} myself", "names {ed}, endings that no line above defines"),
    ("hurt  myself", "has blanks other than one space between two items"),
    ("hurt\tmyself", "has blanks other than one space between two items"),
    ("hurt myself ", "has blanks other than one space between two items"),
    ("sounds: b>v k", "needs pairs such as 'b>v', not 'k'"),
  ])
  func aLineThatCannotBeReadIsAnError(line: String, problem: String) {
    #expect(throws: CrisisLineError(line: line, problem: problem)) {
      try CrisisPhrases(lines: ["[suicide]", line[...]], lookalikes: nil)
    }
  }

  /// A word that is in the phrases, or like none of them, would be dead weight on every reader's phone.
  @Test func everyLookalikeLooksLikeSomething() {
    for (language, book) in Self.books {
      let topicWords = book.topicWords.map { Array($0.utf16) }
      let medicines = LanguageData(for: language).medicines.map { Array($0.utf16) }
      for word in book.lookalikes {
        #expect(!book.vocabulary.contains(word), "\(language): \(word)")
        let heard = CrisisPhrases.Correctable(word: word, sound: book.sound(of: word))
        let isNear =
          book.correctable.contains { $0.isNear(heard) }
          || (medicines + topicWords).contains { EditDistance.between(heard.letters, $0, limit: 2) <= 2 }
        #expect(isNear || book.vocabulary.contains { $0.count > 1 && word.hasPrefix($0) }, "\(language): \(word)")
      }
    }
  }

  /// The browser must read what the command reads.
  @Test(arguments: languages + [Fixture.unknownLanguage]) func theScriptHoldsTheSamePhrases(language: String) throws {
    let script = String(decoding: CrisisBooks.script(for: language), as: UTF8.self)
    let call = try #require(script.wholeMatch(of: /handrail\.phrases\("([a-z]+)",(.*)\);/)?.output)
    #expect(call.1 == language)
    let texts = try JSONDecoder().decode([[String]].self, from: Data("[\(call.2)]".utf8))
    let read = try texts.map { text in
      try CrisisPhrases(
        lines: text[0].split(separator: "\n"),
        lookalikes: text.count > 1 ? Self.lookalikes(text[1]) : nil)
    }
    let books = CrisisBooks.books(for: language)
    #expect(read.map(\.lookalikes) == books.map(\.lookalikes))
    #expect(read.map(\.topics) == books.map(\.topics))
    #expect(read.map(\.harmless) == books.map(\.harmless))
    #expect(read.map(\.filler) == books.map(\.filler))
    #expect(read.map(\.subjects) == books.map(\.subjects))
    #expect(read.map { $0.sound(of: "quesohacer") } == books.map { $0.sound(of: "quesohacer") })
    #expect(books.count >= 2 && books.allSatisfy { !$0.topics.isEmpty })
  }

  private static func lookalikes(_ text: String) -> Set<String>? {
    FrontCoding.words(Array(text.utf8)).map { Set($0.map { String(decoding: $0, as: UTF8.self) }) }
  }

  @Test(arguments: ["plain", "a \"quotation\" \\ </script> <!--", "\n\r\t\0\u{7F}\u{85}", "\u{2028}\u{2029} é 😀"])
  func anyTextIsAStringOfTheScript(text: String) throws {
    let quoted = ScriptText.quoted(text)
    #expect(try JSONDecoder().decode(String.self, from: Data(quoted.utf8)) == text)
    #expect(!quoted.contains("<") && quoted.unicodeScalars.allSatisfy { !$0.properties.isWhitespace || $0 == " " })
  }

  @Test func theScriptIsOfTheFormatsVersion() throws {
    let page = Self.root.appendingPathComponent("Templates/assets/search/00-page.js")
    let text = try String(contentsOf: page, encoding: .utf8)
    #expect(text.contains("const VERSION = \(IndexFormat.version);"))
  }

  private static var root: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  }
}

@Suite struct CorrectionGuardTests {
  private static let english = CorrectionGuard(CrisisDetector(language: "en"))
  private static let spanish = CorrectionGuard(CrisisDetector(language: "es"))
  private let corrections = Self.english
  private func letters(_ word: String) -> [UInt16] { Array(word.utf16) }

  @Test(arguments: [
    ("dependence", "independence"), ("hydration", "dehydration"), ("consciente", "inconsciente"),
    ("increase", "decrease"), ("unable", "disable"),
  ])
  func aWordNeverBecomesItsOpposite(one: String, other: String) {
    #expect(CorrectionGuard.differByPrefix(letters(one), letters(other)))
    #expect(CorrectionGuard.differByPrefix(letters(other), letters(one)))
  }

  @Test(arguments: [
    ("deetox", "detox"), ("indpendence", "independence"), ("overdsoe", "overdose"), ("intke", "intake"),
  ])
  func slipsAreStillMended(typed: String, word: String) {
    #expect(corrections.allowsSlip(letters(typed), for: letters(word), distance: 1, isMedicine: false))
  }

  /// A word of the phrases hurts even where it takes others to pin help; and no list of valid words is complete.
  @Test(arguments: [
    ("hill", "kill", 1), ("hunt", "hurt", 1), ("diet", "die", 1), ("tough", "touch", 1), ("seeking", "seeing", 1),
    ("personally", "person", 2), ("xurt", "hurt", 1),
  ])
  func aWordBecomesNoneOfACrisis(typed: String, word: String, distance: Int) {
    #expect(!corrections.allowsSlip(letters(typed), for: letters(word), distance: distance, isMedicine: false))
  }

  @Test(arguments: [("dado", "dano"), ("castilla", "pastilla"), ("goles", "golpes")])
  func noSpanishWordBecomesOneOfACrisis(typed: String, word: String) {
    #expect(!Self.spanish.allowsSlip(letters(typed), for: letters(word), distance: 1, isMedicine: false))
  }

  @Test func aValidWordNeverBecomesACrisisWordOrAMedicine() {
    #expect(!corrections.allowsSlip(letters("drying"), for: letters("dying"), distance: 1, isMedicine: false))
    #expect(!corrections.allowsSlip(letters("lyrics"), for: letters("lyrica"), distance: 1, isMedicine: true))
  }
}
