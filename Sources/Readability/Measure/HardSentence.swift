/// A sentence that weighs on the score of its text.
public struct HardSentence: Sendable, Equatable {
  /// What makes it hard.
  public enum Burden: Sendable, Equatable {
    /// More words than most readers hold together.
    case length
    case longWords
    case passive
  }

  /// In bytes of the file.
  public let range: Range<Int>
  /// As readers see it.
  public let text: String
  public let counts: TextCounts
  /// Empty where nothing stands out.
  public let burdens: [Burden]

  /// So many long words make a sentence hard.
  private static let manyLongWords = 3

  init(_ sentence: ReadSentence, of text: ProseText, _ language: ReadingLanguage) {
    range = text.place(of: sentence.part)
    self.text = text.shown(sentence.part)
    counts = sentence.counts
    burdens = [
      counts.words > language.longSentence ? .length : nil,
      counts.longWords >= Self.manyLongWords ? .longWords : nil,
      language.passive.isFound(in: text.smallWords(sentence.part)) ? .passive : nil,
    ].compactMap { $0 }
  }
}
