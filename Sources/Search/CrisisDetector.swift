/// Finds out whether a query speaks of suicide, overdose or danger.
///
/// Each run of up to six words, written as one, is compared with each phrase, written as one: so "over dose" and
/// "killmyself" count. Phrases of five letters or more forgive one slip, of nine or more two.
struct CrisisDetector: Sendable {
  private static let runLimit = 6
  /// Words of a query that are looked at.
  private static let wordLimit = 64
  /// Words within a slip of a phrase that mean something else.
  static let others = "prison,poisson,ranger,manger,unwise,dagger,hanger,anger,rapid,vapes,tapes,cares,risis,crises"

  /// - Parameter words: folded, stop words included.
  static func topic(of words: [[UInt16]]) -> String? {
    let others = Set(Self.others.split(separator: ",").map { Array($0.utf16) })
    let words = words.prefix(wordLimit)
    let runs = words.indices.flatMap { start in
      (start..<min(start + runLimit, words.count)).map { Array(words[start...$0].joined()) }
    }.filter { !others.contains($0) }
    for (topic, phrases) in CrisisPhrases.all {
      for phrase in phrases.split(separator: ",") {
        let letters = Array(phrase.utf16.filter { $0 != 0x20 })
        let limit = letters.count < 5 ? 0 : letters.count < 9 ? 1 : 2
        if runs.contains(where: { EditDistance.between($0, letters, limit: limit) <= limit }) { return topic }
      }
    }
    return nil
  }
}
