import Testing

@testable import Search

@Suite struct SearchReaderTests {
  private let reader: SearchReader

  init() async throws {
    reader = try await Fixture.reader(Fixture.index(Fixture.english))
  }

  private func urls(_ query: String, _ options: SearchOptions = SearchOptions()) throws -> [String] {
    try reader.search(query, options: options).results.map(\.url)
  }

  @Test func aResultLeadsToItsBestPassage() throws {
    let result = try #require(try reader.search("hungry and lonely").results.first)
    #expect(result.url == "/base/addiction/triggers/#inside-triggers")
    #expect(result.title == "Triggers")
    #expect(result.section == "Addiction")
    #expect(result.heading == "Inside triggers")
    #expect(result.excerpt == "Being hungry, angry, lonely or tired.")
    #expect(result.score > 0)
  }

  @Test func anyWordMayMatch() throws {
    #expect(try urls("zebra craving") == ["/base/addiction/cravings/", "/base/addiction/triggers/"])
  }

  @Test func inflectionsThatNoPageHasAreKnown() throws {
    let answer = try reader.search("triggered")
    #expect(answer.results.first?.title == "Triggers")
    #expect(answer.corrected == nil)
  }

  @Test(arguments: ["overd", "overdo"]) func beginningsFindWords(query: String) throws {
    let answer = try reader.search(query)
    #expect(answer.results.first?.title == "Overdose and naloxone")
    #expect(answer.corrected == nil)
  }

  @Test(arguments: [
    ("nalaxone please", "naloxone please"), ("Ywithdrawal", "withdrawal"), ("withdrwaal", "withdrawal"),
    ("alcohll", "alcohol"), ("zrigger", "trigger"),
  ])
  func slipsAreCorrectedInPlace(query: String, corrected: String) throws {
    let answer = try reader.search(query)
    #expect(answer.corrected == corrected)
    #expect(!answer.results.isEmpty)
    #expect(try reader.search(query, options: SearchOptions(literal: true)).corrected == nil)
  }

  @Test(arguments: ["naltrexon", "nalmefene", "subutex", "methamphetamine", "klonopin", "clonidine", "naltrexonee"])
  func noMedicineBecomesAnother(query: String) throws {
    let answer = try reader.search(query)
    if let corrected = answer.corrected { #expect(corrected == "naltrexone") }
    #expect(!answer.results.contains { $0.title == "Overdose and naloxone" })
  }

  @Test func twoMedicinesEquallyNearAreNotChosenBetween() {
    let candidates = ["codeine", "cocaine"].map {
      TermReader.Candidate(text: Array($0.utf16), distance: 1, size: 1, isProtected: true)
    }
    #expect(TermReader.choice(of: candidates, for: Array("codaine".utf16)) == nil)
  }

  /// "Breaking" stands on more pages and is as near.
  @Test(arguments: [("he is not breahing", "he is not breathing"), ("the dish is breahing", "the dish is breaking")])
  func inACryForHelpASlipIsAWordOfIt(query: String, corrected: String) async throws {
    let pages = ["Breaking news.", "Breaking a habit.", "Breaking bread.", "He is not breathing well."].enumerated().map
    {
      Fixture.document("care/page-\($0)/", "Page \($0)", [("", $1)])
    }
    #expect(try await Fixture.reader(Fixture.index(pages)).search(query).corrected == corrected)
  }

  @Test func synonymsWorkOneWay() throws {
    #expect(try urls("narcan") == ["/base/get-help/overdose/"])
    #expect(try urls("going cold turkey").first == "/base/get-help/overdose/#withdrawal-safety")
    #expect(try urls("turkey") == [])
  }

  @Test func searchOnlyWordsAreNeverShown() throws {
    #expect(try urls("chiva") == ["/base/get-help/overdose/"])
    let near = try reader.search("chivas")
    #expect(near.corrected == nil)
    #expect(!near.near.contains("chiva"))
  }

  @Test func filtersNarrow() throws {
    #expect(try urls("craving naltrexone", SearchOptions(section: "Medicines")) == ["/base/medicines/opioids/"])
    let family = try urls("craving naltrexone", SearchOptions(audience: "family"))
    #expect(Set(family) == ["/base/medicines/opioids/", "/base/addiction/cravings/"])
    #expect(try urls("craving", SearchOptions(section: "None")) == [])
    #expect(try urls("craving", SearchOptions(limit: 1)).count == 1)
  }

  @Test(arguments: ["", "   ", "?!", "🙂", "the", "\u{0}", "ﷺﷺ"]) func queriesWithoutWordsFindNothing(query: String)
    throws
  {
    let answer = try reader.search(query)
    #expect(answer.results.isEmpty || query == "the")
    #expect(answer.pinned == nil)
  }

  @Test(arguments: ["only", "such", "what is the"]) func stopWordsAreNotCorrected(query: String) throws {
    #expect(try reader.search(query).corrected == nil)
  }

  private static let offered = [("cave", "wave"), ("tall", "fall"), ("dive", "give")]

  @Test(arguments: [300, 0], offered)
  func aValidWordIsNeverCorrectedButWhatIsNearIsOffered(limit: Int, query: (typed: String, near: String)) async throws {
    let reader = try await Fixture.reader(Fixture.index(Fixture.english, Fixture.settings(oneFileLimit: limit)))
    let answer = try reader.search(query.typed)
    #expect(answer.corrected == nil)
    #expect(answer.results.isEmpty)
    // On a large site words that begin otherwise are looked for only where a word may be corrected.
    #expect(answer.near.contains(query.near) || limit == 0 && answer.near.isEmpty)
  }

  @Test(arguments: [300, 0]) func wordsOfAnEverydayPhraseAreValidWordsToo(limit: Int) async throws {
    var settings = Fixture.settings(oneFileLimit: limit)
    settings.synonyms = [SearchSynonym(lay: "tall dive", canonical: ["alcohol"], searchOnly: false)]
    let reader = try await Fixture.reader(Fixture.index(Fixture.english, settings))
    for word in ["tall", "dive"] { #expect(try reader.search(word).corrected == nil) }
    #expect(try !reader.search("tall dive").results.isEmpty)
  }

  @Test func nonsenseIsOfferedNothing() throws {
    let answer = try reader.search("qxzvkj")
    #expect(answer.results.isEmpty && answer.near.isEmpty && answer.corrected == nil)
  }

  /// A site of pages that have a title and a text each.
  private func reader(_ pages: (title: String, text: String, keywords: [String])..., language: String = "en")
    async throws
    -> SearchReader
  {
    let documents = pages.enumerated().map {
      Fixture.document("p\($0)/", $1.title, keywords: $1.keywords, [("", $1.text)])
    }
    return try await Fixture.reader(Fixture.index(documents, Fixture.settings(language)))
  }

  @Test(arguments: [
    "step four", "12step", "selfcare", "self care", "9 8 8", "hand-off", "hand off", "ｓｔｅｐ",
    "A.A.", "nine eight eight", "9-8-8",
    "doi",
  ])
  func whatPeopleTypeIsFound(query: String) async throws {
    let reader = try await reader(
      ("One", "Step 4 of the twelve steps of AA, and the handoff.", []), ("Two", "Self-care. Call 988. Đói.", []))
    #expect(try !reader.search(query).results.isEmpty)
  }

  @Test(arguments: [("counciler", "counselor"), ("detocks", "detox"), ("sabaxone", "suboxone")])
  func wordsAreReadAsTheyAreHeard(typed: String, meant: String) async throws {
    let reader = try await reader(("One", "A counselor helps after detox. Suboxone.", []))
    #expect(try reader.search(typed).corrected == meant)
  }

  @Test func keywordsAreFoundAsPhrases() async throws {
    let reader = try await reader(
      ("What is IOP", "IOP is a program. IOP, IOP.", ["iop"]), ("Stepping down", "What comes then.", ["after IOP"]),
      ("More", "IOP", []))
    #expect(try reader.search("after iop").results.first?.title == "Stepping down")
    #expect(try reader.search("iop").results.first?.title == "What is IOP")
  }

  @Test(arguments: ["what is it", "who", "how much"]) func stopWordsAloneFindNothing(query: String) throws {
    let answer = try reader.search(query)
    #expect(answer.hasStopWordsAlone && answer.results.isEmpty)
    #expect(try reader.search("with").near == ["withdrawal"])
  }

  @Test func theListEndsWhereRelevanceDoes() async throws {
    var pages = [Fixture.document("p/", "Naloxone spray", [("", "Naloxone spray, naloxone spray.")])]
    for number in 0..<9 {
      pages.append(Fixture.document("p\(number)/", "Page", [("", "Long ago, a spray. \(number)")]))
    }
    let reader = try await Fixture.reader(Fixture.index(pages))
    #expect(try reader.search("naloxone spray").results.count == 3)
    var all = SearchOptions()
    all.all = true
    #expect(try reader.search("naloxone spray", options: all).results.count == 10)
  }

  @Test func aPageInAnotherLanguageSaysSo() async throws {
    var document = Fixture.document("es/halt/", "HALT", [("", "Hungry.")])
    document.language = "en"
    let reader = try await Fixture.reader(Fixture.index([document], Fixture.settings("es")))
    #expect(try reader.search("halt").results.first?.language == "en")
  }

  @Test func wordsWithoutBlanksAreFoundInside() async throws {
    let reader = try await reader(("抑郁", "抗抑郁药可以帮助您。", []), language: Fixture.unknownLanguage)
    #expect(try reader.search("抑郁药").results.count == 1)
    #expect(try reader.search("药").results.count == 1)
  }

  @Test func accentsMakeNoDifference() async throws {
    let documents = [
      Fixture.document("es/adiccion/", "¿Qué es la adicción?", [("", "La adicción es una condición médica. Mañana.")])
    ]
    let reader = try await Fixture.reader(Fixture.index(documents, Fixture.settings("es")))
    for (one, other) in [("adicción", "adiccion"), ("ADICCIONES", "adicciónes"), ("mañana", "manana")] {
      #expect(try reader.search(one) == reader.search(other))
      #expect(try !reader.search(one).results.isEmpty)
    }
  }
}
