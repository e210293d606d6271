internal import Diagnostics
internal import Readability

/// What was measured, in words.
struct ReadingEaseWording {
  private let measure: ReadingMeasure
  private let sentences: [HardSentence]
  private let file: SourceFile
  /// Words of a sentence that are enough to find it.
  private static let shownWords = 4

  init(_ measure: ReadingMeasure, in file: SourceFile) {
    self.measure = measure
    sentences = measure.hardest()
    self.file = file
  }

  /// `812 words in 61 sentences were counted, 3 % were left out`
  var figures: String {
    let share = Int((measure.leftOutShare * 100).rounded())
    return "\(measure.counts.words) words in \(measure.counts.sentences) sentences counted, \(share) % left out"
  }

  /// The sentences that weigh most, each with its place; empty where all are short.
  var hardest: String {
    sentences.isEmpty ? "" : "; hardest: " + sentences.map(words).joined(separator: ", ")
  }

  /// Where the hardest stands, or the file as a whole.
  var place: Place { Place(file, sentences.first?.range) }

  private func words(_ sentence: HardSentence) -> String {
    let start = file.position(of: sentence.range.lowerBound)
    let beginning = sentence.text.split(whereSeparator: \.isWhitespace).prefix(Self.shownWords).joined(separator: " ")
    let reasons = [length(of: sentence)] + sentence.burdens.compactMap { reason($0, sentence) }
    return "\(start.line):\(start.column) '\(beginning) …' (\(reasons.joined(separator: ", ")))"
  }

  private func length(of sentence: HardSentence) -> String {
    "\(sentence.burdens.contains(.length) ? "a long sentence of " : "")\(sentence.counts.words) words"
  }

  private func reason(_ burden: HardSentence.Burden, _ sentence: HardSentence) -> String? {
    switch burden {
    case .length: nil
    case .longWords: "\(sentence.counts.longWords) long words"
    case .passive: "passive"
    }
  }
}
