internal import Readability

/// How the phrases of a danger are meant that one sentence tells.
enum DangerKind: String, CaseIterable, Sendable {
  /// Tells of the danger.
  case find
  /// Means something else where it overlaps one that would.
  case unless
  /// Takes the danger out of its whole sentence.
  case allowed
}

extension PhraseTable<DangerKind> {
  /// The dangers of a text, from left to right: of several that overlap, the longest.
  func dangers(in text: ReadText) -> [Match] {
    let all = everyMatch(in: text)
    guard all.contains(where: { $0.meaning == .find }) else { return [] }
    let unless = all.filter { $0.meaning == .unless }
    let allowed = all.filter { $0.meaning == .allowed }
    let found = all.filter { match in
      guard match.meaning == .find, !unless.contains(where: { $0.takesBack(match) }) else { return false }
      guard !allowed.isEmpty else { return true }
      let sentence = text.sentence(around: match.words)
      return !allowed.contains { sentence.overlaps($0.words) }
    }
    return found.longestOfOverlapping()
  }
}

extension PhraseTable.Match {
  /// Whether this one gives another its meaning: it overlaps it, and does not lie in it behind its first word.
  func takesBack(_ other: Self) -> Bool {
    words.overlaps(other.words)
      && !(words.lowerBound > other.words.lowerBound && words.upperBound <= other.words.upperBound)
  }
}

extension Array {
  /// From left to right, without what overlaps a longer one.
  func longestOfOverlapping<Meaning>() -> [Element] where Element == PhraseTable<Meaning>.Match {
    var kept: [Element] = []
    for match in sorted(by: { $0.words.count > $1.words.count })
    where !kept.contains(where: { $0.words.overlaps(match.words) }) {
      kept.append(match)
    }
    return kept.sorted { $0.words.lowerBound < $1.words.lowerBound }
  }
}
