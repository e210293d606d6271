internal import Readability

/// How hard a page may be to read.
struct ReadingLimits: Sendable, Equatable {
  /// The highest Flesch-Kincaid grade.
  var grade: Double
  /// The highest SMOG grade.
  var smog: Double
  /// The lowest INFLESZ.
  var inflesz: Double

  /// Which of them a text breaks, in words.
  func broken(by scores: ReadingScores) -> [String] {
    switch scores {
    case .english(let grade, _, let smog, let isSMOGValid):
      [
        above(self.grade, grade, "Flesch-Kincaid grade"), isSMOGValid ? above(self.smog, smog, "SMOG grade") : nil,
      ].compactMap { $0 }
    case .spanish(let inflesz, _):
      inflesz.tenths < self.inflesz
        ? ["INFLESZ \(inflesz.tenths), where \(self.inflesz.tenths) is the least"] : []
    }
  }

  private func above(_ limit: Double, _ value: Double, _ name: String) -> String? {
    value.tenths > limit ? "\(name) \(value.tenths), where \(limit.tenths) is the most" : nil
  }
}
