/// Why the search never uses an everyday name.
public enum SynonymFault: Error, Sendable, Hashable {
  case tooManyWords(limit: Int)
  /// Words that are not searched for.
  case stopWordsAlone
  /// Another one before it has the same words.
  case repeated
}

extension LanguageData {
  /// What is wrong with each of some synonyms, in their order; nil where the search uses it.
  public func faults(in synonyms: [SearchSynonym]) -> [SynonymFault?] {
    let stopWords = stopWordKeys
    var known: Set<[UInt8]> = []
    return synonyms.map { synonym in
      do throws(SynonymFault) {
        let entry = try SynonymPostings.entry(of: synonym, stopWords: stopWords)
        return known.insert(entry.bytes).inserted ? nil : .repeated
      } catch {
        return error
      }
    }
  }

  var stopWordKeys: Set<WordKey> { Set(stopWords.map { WordKey($0.utf8) }) }
}
