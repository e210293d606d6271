internal import Curriculum

/// The numbers that somebody keeps: the clinic's and those of the crisis lines.
struct SiteTelephones: Sendable {
  private let known: [Telephone]

  init(_ curriculum: Curriculum) {
    var known: [Telephone] = []
    if let clinic = curriculum.clinic {
      known += [clinic.phone, clinic.afterHoursPhone, clinic.civilRightsCoordinator?.phone].compactMap { $0 }
    }
    for line in curriculum.crisisLines {
      known += [line.phone, line.text].compactMap { $0 }
      for text in [line.note, line.hours, line.afterDialing].compactMap({ $0 }) {
        let texts = [text.everywhere].compactMap { $0 } + text.byLanguage.values
        known += texts.flatMap { Telephone.numbers(in: $0) }
      }
    }
    self.known = known
  }

  func contains(_ telephone: Telephone) -> Bool { known.contains { $0.isSameNumber(as: telephone) } }

  /// - Parameter digits: as they stand in a text, with nothing between them.
  func contains(_ digits: String) -> Bool {
    digits == "911" || known.contains { $0.number == digits } || (try? Telephone(digits)).map(contains) ?? false
  }
}
