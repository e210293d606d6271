internal import Curriculum

/// How easily the prose of a module is read: what was counted, what was not, what the formulas say of it, and which
/// sentences weigh most.
public struct ReadingMeasure: Sendable {
  public let counts: TextCounts
  /// Words that were not counted, by their kind.
  public let leftOut: [LeftOutText: Int]
  /// nil where there are too few words.
  public let scores: ReadingScores?

  private let texts: [ReadText]
  private let sentences: [ReadSentence]
  private let language: ReadingLanguage

  /// - Returns: nil for a language for which no formula is known here.
  public init?(of page: PageTexts) {
    guard let language = ReadingLanguage.known(page.module.language.primary) else { return nil }
    let texts = page.texts.filter(\.isProse)
    var addresses = 0
    sentences = texts.indices.flatMap { texts[$0].readSentences(asText: $0, language, addresses: &addresses) }
    counts = sentences.reduce(into: TextCounts()) { $0.add($1.counts) }
    leftOut = addresses == 0 ? page.leftOut : page.leftOut.merging([.addresses: addresses], uniquingKeysWith: +)
    scores = ReadingScores(counts, language.formulas)
    self.texts = texts
    self.language = language
  }

  /// The sentences that weigh most, the hardest first.
  /// - Parameter fewestWords: a shorter sentence is hard for the formulas alone.
  public func hardest(_ count: Int = 3, fewestWords: Int = 8) -> [HardSentence] {
    sentences.filter { $0.counts.words >= fewestWords }
      .sorted { $0.counts.hardness(language.formulas) > $1.counts.hardness(language.formulas) }
      .prefix(count).map { HardSentence($0, of: texts[$0.text].prose, language) }
  }

  /// Of the words of the running text, from 0 to 1.
  public var leftOutShare: Double {
    let words = leftOut.reduce(0) { $1.key.isInRunningText ? $0 + $1.value : $0 }
    return words == 0 ? 0 : Double(words) / Double(words + counts.words)
  }
}

extension ReadText {
  /// Its sentences, counted; addresses are left out, and so is a sentence of nothing else.
  /// - Parameter index: its own, among the texts of the page.
  fileprivate func readSentences(
    asText index: Int, _ language: ReadingLanguage, addresses: inout Int
  ) -> [ReadSentence] {
    var sentences: [ReadSentence] = []
    for tokens in prose.sentences(language.abbreviations) {
      let read = tokens.contains(where: prose.isAddress) ? tokens.filter { !prose.isAddress($0) }[...] : tokens
      addresses += tokens.count - read.count
      let counts = prose.counts(of: read, language)
      guard counts.words > 0, let first = tokens.first, let last = tokens.last else { continue }
      let part = first.range.lowerBound..<last.range.upperBound
      sentences.append(ReadSentence(text: index, part: part, counts: counts))
    }
    return sentences
  }
}

extension TextCounts {
  fileprivate mutating func add(_ other: TextCounts) {
    words += other.words
    sentences += other.sentences
    syllables += other.syllables
    longWords += other.longWords
  }

  /// What the formula for a whole text says of a part of it; more is harder.
  fileprivate func hardness(_ formulas: ReadingLanguage.Formulas) -> Double {
    switch formulas {
    case .english: fleschKincaidGrade
    case .spanish: -inflesz
    }
  }
}
