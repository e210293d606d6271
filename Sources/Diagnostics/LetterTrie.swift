/// Words as one tree of letters: what two words begin with is compared with a third one once.
struct LetterTrie: Sendable {
  /// Stands for a letter that is in no word.
  static let unknownLetter = -1

  fileprivate struct Node: Sendable {
    let letter: Int
    /// The number of letters up to this one.
    let depth: Int
    /// The numbers of letters of the shortest and of the longest word that lead through here.
    var shortest = Int.max
    var longest = 0
    /// The first of the words that end here.
    var word: Int?
    var firstChild: Int?
    var nextSibling: Int?
  }

  /// The root, which stands for no letter, comes first.
  fileprivate private(set) var nodes = [Node(letter: LetterTrie.unknownLetter, depth: 0)]
  /// The number of letters of the longest word.
  fileprivate var height: Int { nodes[0].longest }

  /// - Complexity: O(n log n) in the letters of all words.
  init(_ words: [[Int]]) {
    // Sorted, words that begin alike follow one another: each hangs on to the way of the one before it.
    let order = words.indices.sorted {
      words[$0].lexicographicallyPrecedes(words[$1]) || words[$0] == words[$1] && $0 < $1
    }
    var way = [0]
    var before: [Int] = []
    for index in order {
      let word = words[index]
      let shared = zip(before, word).prefix { $0 == $1 }.count
      var elder = shared + 1 < way.count ? way[shared + 1] : nil
      way.removeSubrange((shared + 1)...)
      for letter in word[shared...] {
        append(letter, to: way[way.count - 1], after: elder)
        way.append(nodes.count - 1)
        elder = nil
      }
      if nodes[way[way.count - 1]].word == nil { nodes[way[way.count - 1]].word = index }
      for node in way {
        nodes[node].shortest = min(nodes[node].shortest, word.count)
        nodes[node].longest = max(nodes[node].longest, word.count)
      }
      before = word
    }
  }

  private mutating func append(_ letter: Int, to parent: Int, after elder: Int?) {
    if let elder {
      nodes[elder].nextSibling = nodes.count
    } else {
      nodes[parent].firstChild = nodes.count
    }
    nodes.append(Node(letter: letter, depth: nodes[parent].depth + 1))
  }
}

extension LetterTrie {
  /// The search for the word nearest to a typed one: insertions, deletions, substitutions and swaps of neighbours count
  /// one each (optimal string alignment).
  struct Search {
    private let typed: [Int]
    private let trie: LetterTrie
    private let limit: Int
    /// Row by row for the letters on the way to a node, the distances of what these spell to the beginnings of the typed
    /// word; only those near the diagonal, since no other can come within the limit.
    private var rows: [Int]
    /// The letters on that way.
    private var way: [Int]
    /// The rows that were worked out.
    private(set) var rowCount = 0

    init(for typed: [Int], in trie: LetterTrie, limit: Int) {
      self.typed = typed
      self.trie = trie
      self.limit = limit
      let height = min(trie.height, typed.count + limit)
      rows = Array(repeating: limit + 1, count: (height + 1) * (2 * limit + 1))
      way = Array(repeating: LetterTrie.unknownLetter, count: height + 1)
    }

    /// The first of the words with the least distance; nil where none is within the limit.
    mutating func nearest() -> Int? {
      guard typed.count <= trie.height + limit else { return nil }
      // Most words are found near by, where far fewer ways are open.
      for bound in 0...limit {
        if let found = first(within: bound) { return found }
      }
      return nil
    }

    /// The first of the words within a distance.
    private mutating func first(within bound: Int) -> Int? {
      for column in 0...min(limit, typed.count) { self[0, column] = column }
      var best = typed.count <= bound ? trie.nodes[0].word : nil
      var open = [trie.nodes[0].firstChild].compactMap { $0 }
      while let next = open.popLast() {
        let node = trie.nodes[next]
        if let sibling = node.nextSibling { open.append(sibling) }
        guard node.depth <= typed.count + bound, fillRow(of: node) <= bound else { continue }
        if let word = node.word, self[node.depth, typed.count] <= bound { best = min(best ?? word, word) }
        if let child = node.firstChild { open.append(child) }
      }
      return best
    }

    /// Works out the row of a node below that of its parent.
    /// - Returns: a distance that no word further down falls below: the least in the row, with the letters by which what
    ///   is left of the typed word is too long or too short for all of them.
    private mutating func fillRow(of node: Node) -> Int {
      rowCount += 1
      let row = node.depth
      way[row] = node.letter
      var least = limit + 1
      for column in max(0, row - limit)...max(0, min(typed.count, row + limit)) {
        var distance = self[row - 1, column] + 1
        if column > 0 {
          let cost = typed[column - 1] == node.letter ? 0 : 1
          distance = min(distance, self[row, column - 1] + 1, self[row - 1, column - 1] + cost)
          if row > 1, column > 1, typed[column - 2] == node.letter, typed[column - 1] == way[row - 1] {
            distance = min(distance, self[row - 2, column - 2] + 1)
          }
        }
        self[row, column] = distance
        let left = typed.count - column
        least = min(least, distance + max(0, node.shortest - row - left, left - (node.longest - row)))
      }
      return least
    }

    /// The distance of the first `row` letters on the way to the first `column` typed ones; more than the limit where it
    /// is far from the diagonal.
    private subscript(row: Int, column: Int) -> Int {
      get { abs(row - column) > limit ? limit + 1 : rows[row * (2 * limit + 1) + column - row + limit] }
      set { rows[row * (2 * limit + 1) + column - row + limit] = newValue }
    }
  }
}
