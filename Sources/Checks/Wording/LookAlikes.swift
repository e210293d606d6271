internal import LanguageParts
internal import Readability

/// The medicines and drugs of a language whose names look alike.
struct LookAlikes: Sendable {
  private struct Medicine: Sendable {
    let names: [String]
    let keys: Set<ReadWord.Key>
    /// What tells that it is meant.
    let words: Set<ReadWord.Key>
  }

  private var pairs: [(one: Medicine, other: Medicine)] = []
  /// What tells that a sentence speaks of the difference.
  private var apart: [[ReadWord.Key]] = []

  private var names: [(name: String, other: String)] = []
  private var known: Set<ReadWord.Key> = []

  static func all() -> [String: LookAlikes] {
    let all = EditorLanguages.all(.lookAlikeMedicine, LookAlikes.init)
    // A name of one language is no slip on a page of another.
    let known = all.values.reduce(into: Set<ReadWord.Key>()) { $0.formUnion($1.known) }
    return all.mapValues { one in
      var one = one
      one.known = known
      return one
    }
  }

  init(_ file: LanguageFile) throws(LanguageFileError) {
    for line in file.lines {
      if let (_, written) = line.text.cut(at: "pair: "), let (one, other) = written.cut(at: " | "),
        let first = Self.medicine(one), let second = Self.medicine(other)
      {
        pairs.append((first, second))
      } else if let (_, written) = line.text.cut(at: "apart: ") {
        apart += written.split(separator: " ").map(Phrase.words)
      } else {
        throw file.error("must be 'pair: names / words | names / words' or 'apart: words'", line: line.number)
      }
    }
    for (one, other) in pairs {
      known.formUnion(one.keys.union(other.keys))
      names += [(one.names[0], other.names[0]), (other.names[0], one.names[0])]
    }
  }

  private static func medicine(_ written: Substring) -> Medicine? {
    guard let (names, words) = written.cut(at: " / ") else { return nil }
    let all = names.split(separator: " ").map(String.init)
    return Medicine(
      names: all, keys: Set(all.map { ReadWord.Key($0) }),
      words: Set(words.split(separator: " ").map { ReadWord.Key(String($0)) }))
  }

  /// Whether a text may hold one of the names, or one that looks like it.
  func mayConcern(_ text: ReadText) -> Bool {
    text.words.contains { known.contains($0.key) || mayBeSlip($0, in: text) }
  }

  // MARK: - Two in one sentence

  /// The places of names that a sentence leaves unexplained, the earlier one first.
  func together(in text: ReadText) -> [(one: Range<Int>, other: Range<Int>)] {
    pairs.compactMap { pair in
      for (index, word) in text.words.enumerated() where pair.one.keys.contains(word.key) {
        let sentence = text.sentence(around: index..<index + 1)
        guard let other = sentence.first(where: { pair.other.keys.contains(text.words[$0].key) }),
          !isExplained(pair, in: text, sentence)
        else { continue }
        let (first, second) = (min(index, other), max(index, other))
        return (text.words[first].range, text.words[second].range)
      }
      return nil
    }
  }

  private func isExplained(
    _ pair: (one: Medicine, other: Medicine), in text: ReadText, _ sentence: Range<Int>
  ) -> Bool {
    let keys = text.words[sentence].map(\.key)
    let hasWords = keys.contains(where: pair.one.words.contains) && keys.contains(where: pair.other.words.contains)
    return hasWords
      || apart.contains { phrase in
        keys.indices.contains { keys[$0...].starts(with: phrase) }
      }
  }

  // MARK: - Slips

  /// Words that are nearly one of the names, with that name and the one that it looks like.
  func misspelt(in text: ReadText) -> [(range: Range<Int>, name: String, other: String)] {
    text.words.compactMap { word in
      guard mayBeSlip(word, in: text) else { return nil }
      let letters = Array(text.string(word.range).lowercased().utf8)
      let near = names.first { name, _ in
        letters.first == name.utf8.first
          && Self.distance(letters, Array(name.utf8)) <= (name.utf8.count > 8 ? 2 : 1)
      }
      return near.map { (word.range, $0.name, $0.other) }
    }
  }

  private func mayBeSlip(_ word: ReadWord, in text: ReadText) -> Bool {
    guard (7...17).contains(word.range.count), !known.contains(word.key) else { return false }
    let (first, second) = (text.bytes[word.range.lowerBound] | 0x20, text.bytes[word.range.lowerBound + 1] | 0x20)
    return names.contains { name, _ in name.utf8.starts(with: [first, second]) }
  }

  /// Letters to add, take away or change, or neighbours to swap, from one word to another.
  private static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
    var rows = [Array(0...other.count)]
    for (index, letter) in one.enumerated() {
      var row = [index + 1]
      for (column, second) in other.enumerated() {
        var cost = min(row[column] + 1, rows[index][column + 1] + 1, rows[index][column] + (letter == second ? 0 : 1))
        if index > 0, column > 0, letter == other[column - 1], one[index - 1] == second {
          cost = min(cost, rows[index - 1][column - 1] + 1)
        }
        row.append(cost)
      }
      rows.append(row)
    }
    return rows[one.count][other.count]
  }
}
