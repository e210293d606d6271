/// Names among which mistyped ones are looked for: made once for a set of candidates, so that many mistakes cost little
/// more than one. `Suggestion` says what is found.
public struct SuggestionIndex: Sendable {
  private let candidates: [String]
  private let trie: LetterTrie
  /// Letters are numbers in the trie, which are compared faster than characters.
  private let letters: [Character: Int]
  private let list: String?

  /// The most candidates that a hint lists: of more nobody finds the right one in a line.
  static let listLimit = 60

  public init(_ candidates: some Sequence<String>) {
    self.candidates = Array(candidates)
    var letters: [Character: Int] = [:]
    let words = self.candidates.map { candidate in
      candidate.lowercased().map { letter in
        letters[letter]
          ?? {
            letters[letter] = letters.count
            return letters.count - 1
          }()
      }
    }
    self.letters = letters
    trie = LetterTrie(words)
    list = Self.list(of: self.candidates)
  }

  public func nearest(to word: String) -> String? { nearestIndex(to: word).map { candidates[$0] } }

  /// The index of the nearest candidate, for whoever knows more of it than its name.
  public func nearestIndex(to word: String) -> Int? {
    var search = self.search(for: word)
    return search.nearest()
  }

  public func hint(for word: String) -> String? {
    if let nearest = nearest(to: word) { return "did you mean '\(nearest)'?" }
    return list
  }

  /// The search for a word, which counts its work.
  func search(for word: String) -> LetterTrie.Search {
    let typed = word.lowercased().map { letters[$0] ?? LetterTrie.unknownLetter }
    return LetterTrie.Search(for: typed, in: trie, limit: min(max(typed.count / 3, 1), 3))
  }

  private static func list(of candidates: [String]) -> String? {
    guard !candidates.isEmpty else { return nil }
    let names = Set(candidates).sorted()
    let listed = names.prefix(listLimit)
    let more = names.count - listed.count
    return "known here: " + listed.joined(separator: ", ") + (more > 0 ? ", and \(more) more" : "")
  }
}
