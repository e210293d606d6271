/// Chooses what of a dictionary `Languages/en/syllables.txt` must hold.
package enum EnglishExceptions {
  /// The words for which the rules are wrong, by their syllables, each group in alphabetical order. A word comes after those
  /// that it may be made from: what follows from one of them needs no entry of its own.
  package static func needed(
    for dictionary: [(word: String, syllables: Int)]
  ) -> [(syllables: Int, words: [String])] {
    guard let rules = ReadingLanguage.known("en")?.syllables.rules as? EnglishSyllables else { return [] }
    var known = KnownSyllables()
    var needed: [Int: [String]] = [:]
    for (word, syllables) in dictionary.sorted(by: { $0.word.utf8.count < $1.word.utf8.count }) {
      let counter = SyllableCounter(EnglishSyllables(patterns: rules.patterns, known: known), known)
      guard counter.count(Array(word.utf8).span) != syllables else { continue }
      known.add([word: syllables])
      needed[syllables, default: []].append(word)
    }
    return needed.sorted { $0.key < $1.key }.map { ($0.key, $0.value.sorted()) }
  }
}
