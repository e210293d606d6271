import Foundation
import Testing

@testable import Search

@Suite struct CrisisTests {
  private func topic(_ query: String) -> String? {
    CrisisDetector.topic(of: QueryWord.words(of: query, stopWords: []).map(\.text))
  }

  @Test(arguments: [
    "suicide hotline", "i want to die", "I don't want to live anymore", "suiside", "sucide help", "suicidle thoughts",
    "killmyself", "kil myself", "me quiero morir", "suisidio", "no quiero vivir", "quiero matarme", "988",
  ])
  func suicideIsSeen(query: String) { #expect(topic(query) == "suicide") }

  @Test(arguments: [
    "overdose", "over dose", "ovredose", "overdoes signs", "he is not breathing", "won't wake up", "sobredosis",
    "sovredosis", "sobre dosis", "no respira", "friend passed out",
  ])
  func overdoseIsSeen(query: String) { #expect(topic(query) == "overdose") }

  @Test(arguments: ["911", "my husband hits me", "domestic violence", "emergencia", "me pega", "emergancy"])
  func dangerIsSeen(query: String) { #expect(topic(query) == "danger") }

  @Test(arguments: [
    "trigger worksheet", "how to say no to a drink", "prison and treatment", "step 9 amends", "can i work while in iop",
    "anger guilt and shame", "healthy diet", "terapia de grupo como es", "family sessions", "",
  ])
  func ordinaryQueriesAreNotPinned(query: String) { #expect(topic(query) == nil) }

  /// The browser must see what the command sees.
  @Test func theClientHasTheSameLists() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let client = try String(contentsOf: root.appendingPathComponent("Templates/assets/search.js"), encoding: .utf8)
    for (topic, phrases) in CrisisPhrases.all {
      #expect(client.contains("\(topic): \"\(phrases)\""), "\(topic)")
    }
    #expect(client.contains("\"\(CrisisDetector.others)\""))
    #expect(client.contains("const VERSION = \(IndexFormat.version);"))
  }
}
