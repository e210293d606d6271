import Testing

@testable import Readability

/// What the formulas say of counts, to four places.
@Suite struct FormulaTests {
  private func expect(_ value: Double, _ right: Double) {
    #expect(abs(value - right) < 0.00005 + .ulpOfOne, "\(value)")
  }

  @Test(arguments: [
    (6, 1, 6, 116.1450, -1.4500), (16, 1, 23, 68.9825, 7.6125), (13, 1, 24, 37.4554, 11.2646),
    (100, 5, 150, 59.6350, 9.9100),
    (100, 10, 130, 86.7050, 3.6500), (120, 12, 160, 83.8850, 4.0433),
  ]) func english(words: Int, sentences: Int, syllables: Int, ease: Double, grade: Double) {
    let counts = TextCounts(words: words, sentences: sentences, syllables: syllables)
    expect(counts.fleschReadingEase, ease)
    expect(counts.fleschKincaidGrade, grade)
  }

  @Test(arguments: [
    (100, 5, 200, 66.4400, 62.2350), (100, 10, 180, 88.6400, 84.6950), (80, 8, 170, 69.1400, 64.4475),
  ]) func spanish(words: Int, sentences: Int, syllables: Int, fernandezHuerta: Double, inflesz: Double) {
    let counts = TextCounts(words: words, sentences: sentences, syllables: syllables)
    expect(counts.fernandezHuerta, fernandezHuerta)
    expect(counts.inflesz, inflesz)
  }

  @Test(arguments: [(30, 30, 8.8418), (30, 9, 6.2581), (30, 49, 10.4301), (30, 0, 3.1291), (40, 12, 6.2581)])
  func smog(sentences: Int, longWords: Int, right: Double) {
    expect(TextCounts(words: 1, sentences: sentences, longWords: longWords).smog, right)
  }

  @Test func smogIsNotCutOffAndSaysWhereItDoesNotHold() {
    let few = ReadingScores(TextCounts(words: 200, sentences: 6, syllables: 400, longWords: 40), .english)
    guard case .english(_, _, let smog, let isValid)? = few else {
      Issue.record("no scores")
      return
    }
    expect(smog, 17.8793)
    #expect(!isValid)
    guard case .english(_, _, _, true)? = ReadingScores(TextCounts(words: 300, sentences: 30, syllables: 400), .english)
    else {
      Issue.record("thirty sentences are enough")
      return
    }
  }

  @Test func thereIsNoScoreUnderAHundredWords() {
    #expect(ReadingScores(TextCounts(words: 99, sentences: 9, syllables: 120), .english) == nil)
    #expect(ReadingScores(TextCounts(words: 100, sentences: 9, syllables: 120), .spanish) != nil)
  }
}
