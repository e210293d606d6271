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

  @Test func synonymsWorkOneWay() throws {
    #expect(try urls("narcan") == ["/base/get-help/overdose/"])
    #expect(try urls("going cold turkey").first == "/base/get-help/overdose/#withdrawal-safety")
    #expect(try urls("turkey") == [])
  }

  @Test func searchOnlyWordsAreNeverShown() throws {
    #expect(try urls("chiva") == ["/base/get-help/overdose/"])
    let near = try reader.search("chivas")
    #expect(near.corrected == nil)
    #expect(!near.nearest.contains("chiva"))
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
