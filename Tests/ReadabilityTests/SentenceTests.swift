import Testing

@testable import Readability

/// Where sentences end.
@Suite struct SentenceTests {
  @Test(arguments: [
    "We are open from 7 a.m. to 9 a.m. Monday", "Take 2.5 of them.", "Eat something, e.g. fruit.", "Ask Dr. Ruiz.",
    "It is in the U.S. and elsewhere.", "They found it, et al. (2020), in a study.", "Call No. 5 now.",
    "J. Smith said so.",
    "She asked, \"Are you well?\" and waited.", "He waited... and waited.", "That is A.A. and N.A. (both free).",
  ]) func oneEnglishSentence(text: String) async throws {
    #expect(try await sentences(text) == [text])
  }

  @Test(arguments: [
    "Coma algo, p. ej. fruta.", "La Dra. Ruiz le llama.", "Vive en EE. UU. desde hace un año.",
    "A las 9 a. m. del lunes.",
  ])
  func oneSpanishSentence(text: String) async throws {
    #expect(try await sentences(text, in: "es") == [text])
  }

  @Test(arguments: [
    ("We went to the disco. It was fun.", "en"), ("Vaya al mar. Descanse.", "es"), ("¿Está bien? Llame.", "es"),
    ("You will be OK. Rest now.", "en"), ("He said, \"Call me.\" Then he left.", "en"),
    ("We open at 9 a.m. Call first.", "en"),
    ("So do I. Then we go.", "en"), ("Is it no. It is yes.", "en"), ("Call us! We answer.", "en"),
    ("It is safe.[@key] Ask us.", "en"), ("We are here. {{clinic.phone}} is the number.", "en"),
    ("One line.\n\nAnother line.", "en"), ("Stop here… Go there.", "en"),
  ]) func twoSentences(text: String, language: String) async throws {
    #expect(try await sentences(text, in: language).count == 2)
  }

  @Test func emptyTextHasNoSentenceAndNoScore() async throws {
    let measure = try await measure("")
    #expect(measure.counts == TextCounts())
    #expect(measure.scores == nil && measure.hardest().isEmpty && measure.leftOutShare == 0)
  }

  /// Fifteen words in eleven items: what ends an item ends a sentence, with a stop or without.
  @Test func itemsCountAlikeWithStopsAndWithout() async throws {
    let items = [
      "food", "clean water", "a friend", "sleep", "rest", "music", "a walk", "a call", "a plan", "time", "help",
    ]
    let without = try await measure(items.map { "- \($0)" }.joined(separator: "\n"))
    let with = try await measure(items.map { "- \($0)." }.joined(separator: "\n"))
    #expect(without.counts == with.counts)
    #expect(without.counts.sentences == 11)
  }

  @Test func blanksAndIndentsChangeNothing() async throws {
    let plain = try await measure("Call us now. We are here\nall day.")
    #expect(try await measure("   Call   us\u{A0} now.    We are\there   \n   all day.").counts == plain.counts)
    #expect(plain.counts.sentences == 2)
  }
}
