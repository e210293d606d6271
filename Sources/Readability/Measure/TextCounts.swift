/// What the formulas are worked out from.
public struct TextCounts: Sendable, Equatable {
  public var words = 0
  public var sentences = 0
  public var syllables = 0
  /// Words of three syllables and more, in Spanish of four; numbers are none.
  public var longWords = 0

  public init(words: Int = 0, sentences: Int = 0, syllables: Int = 0, longWords: Int = 0) {
    self.words = words
    self.sentences = sentences
    self.syllables = syllables
    self.longWords = longWords
  }

  private var wordsInSentence: Double { Double(words) / Double(sentences) }
  private var syllablesInWord: Double { Double(syllables) / Double(words) }
}

/// All of them need at least a word and a sentence.
extension TextCounts {
  /// Kincaid and others, 1975: a grade of school in the United States.
  public var fleschKincaidGrade: Double { 0.39 * wordsInSentence + 11.8 * syllablesInWord - 15.59 }

  /// Flesch, 1948: 100 is very easy, 0 very hard.
  public var fleschReadingEase: Double { 206.835 - 1.015 * wordsInSentence - 84.6 * syllablesInWord }

  /// McLaughlin, 1969: a grade. It was made for thirty sentences and more.
  public var smog: Double { 1.043 * (Double(longWords) * 30 / Double(sentences)).squareRoot() + 3.1291 }

  /// Szigriszt-Pazos, 1993, on the scale INFLESZ: from 65 on easy, from 55 on normal.
  public var inflesz: Double { 206.835 - 62.3 * syllablesInWord - wordsInSentence }

  /// Fernández Huerta, 1959, as it was corrected later: 100 is very easy.
  public var fernandezHuerta: Double { 206.84 - 60 * syllablesInWord - 1.02 * wordsInSentence }
}
