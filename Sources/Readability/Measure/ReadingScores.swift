/// What the formulas of a language say of a text.
public enum ReadingScores: Sendable, Equatable {
  /// - Parameter isSMOGValid: false under thirty sentences, for which the formula was not made.
  case english(grade: Double, ease: Double, smog: Double, isSMOGValid: Bool)
  case spanish(inflesz: Double, fernandezHuerta: Double)

  /// The fewest words for which a score says anything.
  public static let fewestWords = 100
  static let fewestSentencesForSMOG = 30

  /// nil under `fewestWords`.
  init?(_ counts: TextCounts, _ formulas: ReadingLanguage.Formulas) {
    guard counts.words >= Self.fewestWords else { return nil }
    switch formulas {
    case .english:
      self = .english(
        grade: counts.fleschKincaidGrade, ease: counts.fleschReadingEase, smog: counts.smog,
        isSMOGValid: counts.sentences >= Self.fewestSentencesForSMOG)
    case .spanish: self = .spanish(inflesz: counts.inflesz, fernandezHuerta: counts.fernandezHuerta)
    }
  }
}

extension Double {
  /// A score as it is shown: what reads as a limit keeps it.
  package var tenths: Double { (self * 10).rounded() / 10 }
}
