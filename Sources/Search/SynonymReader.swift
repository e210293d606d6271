/// Finds the everyday phrases in a query.
struct SynonymReader {
  let store: PartStore

  struct Match: Hashable {
    var part: Int
    var list: Int
    /// Places in the query's words.
    var range: Range<Int>
  }

  /// Matches in the order of the query; `parts` are the parts to look in for each word, `forms` what each word may be
  /// called besides its own spelling.
  func matches(
    _ words: [QueryWord], parts: [[Int]], forms: [Set<[UInt16]>]
  ) throws -> [Match] {
    func same(_ place: Int, _ word: [UInt16]) -> Bool {
      words.indices.contains(place) && (words[place].text == word || forms[place].contains(word))
    }
    var result: [Match] = []
    for place in words.indices {
      for number in parts[place] {
        for synonym in try store.words(number).synonyms where same(place, synonym.anchor) {
          let start = place - synonym.before.count
          let phrase = synonym.before + [synonym.anchor] + synonym.after
          guard phrase.indices.allSatisfy({ same(start + $0, phrase[$0]) }) else { continue }
          let match = Match(part: number, list: synonym.list, range: start..<start + phrase.count)
          if !result.contains(where: { $0.part == match.part && $0.list == match.list }) { result.append(match) }
        }
      }
    }
    return result
  }
}
