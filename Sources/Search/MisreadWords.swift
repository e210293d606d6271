internal import Parallelism

/// Finds the valid words that a reader would take for words of an index, so that the parts can tell that they are known.
/// It is asked of each part what lies in reach of its own words: an edit then changes the marks of few parts.
struct MisreadWords: Sendable {
  /// Of each part `w`, then of each part `r`; one for all where one file holds everything, as a reader then looks in all.
  private let targets: [SlipTargets]
  private let places: PartPlaces
  private let isOneFile: Bool
  /// All valid words that are known of the language.
  private let valid: Set<[UInt16]>
  /// Endings by which a reader recognises a form of a word; none where they change with any page.
  private let endings: Set<[UInt16]>

  /// - Parameters:
  ///   - words: of each part `w`, those that a correction may lead to.
  ///   - reversed: the same of each part `r`, spelt forwards.
  init(
    words: [[[UInt16]]], reversed: [[[UInt16]]], places: PartPlaces, isOneFile: Bool, sounds: Sounds,
    endings: Set<[UInt16]>, valid: Set<[UInt16]>, jobs: Int
  ) async {
    self.valid = valid
    self.places = places
    self.isOneFile = isOneFile
    self.endings = isOneFile ? endings : []
    let scopes = isOneFile ? [words.flatMap { $0 }] : words + reversed
    targets = await parallelMap(count: scopes.count, jobs: jobs) { SlipTargets(scopes[$0], sounds: sounds) }
  }

  /// The words to mark in each part `w`, then in each part `r`.
  /// - Parameter common: valid words of the language that no page has.
  func marks(among common: [CommonWords.Word], partCount: Int, jobs: Int) async -> [[[UInt16]]] {
    let found = await parallelMap(count: common.count, jobs: jobs) { parts(marking: common[$0]) }
    var marks = [[[UInt16]]](repeating: [], count: partCount)
    for (word, parts) in zip(common, found) {
      for part in parts { marks[part].append(word.letters) }
    }
    return marks
  }

  private func parts(marking common: CommonWords.Word) -> [Int] {
    let word = common.letters
    let homes = places.homes(of: word)
    let own = isOneFile ? [0] : homes
    var parts: [Int] = []
    if own.contains(where: { targets[$0].attract(common, endings: endings, valid: valid) }) { parts.append(homes[0]) }
    let reversed = places.reverseParts(of: word).map { places.wordPartCount + $0 }
    if reversed.contains(where: { targets[$0].areNear(common) }) { parts.append(reversed[0]) }
    return parts
  }
}

/// Words, in the order that finds soonest whether one of them is near another word.
private struct SlipTargets: Sendable {
  /// Whole, and without their first letters: slices, so that looking one up makes none.
  private let slices: Set<ArraySlice<UInt16>>
  private let tails: Set<ArraySlice<UInt16>>
  /// In their order.
  private let sorted: [[UInt16]]
  /// Of each of `sorted`.
  private let present: [UInt32]
  private var lengthsOfSound: [[UInt16]: [Int]] = [:]

  init(_ words: [[UInt16]], sounds: Sounds) {
    slices = Set(words.map { $0[...] })
    tails = Set(words.map { $0.dropFirst() })
    sorted = Set(words).sorted { $0.lexicographicallyPrecedes($1) }
    present = sorted.map(Self.present)
    for word in sorted {
      if let sound = sounds.telling(word) { lengthsOfSound[sound, default: []].append(word.count) }
    }
  }

  /// Whether a reader would take a word for one of these, for the beginning of one or for one and another, and not for a
  /// form of one.
  func attract(_ common: CommonWords.Word, endings: Set<[UInt16]>, valid: Set<[UInt16]>) -> Bool {
    let word = common.letters
    return (isShortBeginning(word) || areNear(common) || isTwoWords(word, valid)) && !isForm(word, endings)
  }

  /// Whether `SlipDistance` leads from a word to one of these.
  func areNear(_ common: CommonWords.Word) -> Bool {
    let word = common.letters
    let limit = EditDistance.slipLimit(word.count)
    return limit > 0 && (slipsAtTheBeginning(word) || slipsBehindIt(word, limit: limit) || soundTheSame(common))
  }

  /// One slip that changes the first letter: what follows is the same.
  private func slipsAtTheBeginning(_ word: [UInt16]) -> Bool {
    let tail = word.dropFirst()
    guard !tails.contains(tail), !slices.contains(tail), !tails.contains(word[...]) else { return true }
    return range(beginningWith: word[1...1]).contains {
      sorted[$0].count == word.count && sorted[$0][1] == word[0] && sorted[$0].dropFirst(2) == word.dropFirst(2)
    }
  }

  private func slipsBehindIt(_ word: [UInt16], limit: Int) -> Bool {
    let letters = Self.present(in: word)
    return range(beginningWith: word.prefix(1)).contains { index in
      (present[index] ^ letters).nonzeroBitCount <= 2 * limit
        && SlipDistance.slips(from: word, to: sorted[index], limit: limit) != nil
    }
  }

  private func soundTheSame(_ common: CommonWords.Word) -> Bool {
    guard let lengths = common.sound.flatMap({ lengthsOfSound[$0] }) else { return false }
    return lengths.contains { abs($0 - common.letters.count) <= SlipDistance.soundReach }
  }

  private func isShortBeginning(_ word: [UInt16]) -> Bool {
    word.count < TermReader.longBeginning && !range(beginningWith: word[...]).isEmpty
  }

  /// The second word may lie in another part: a valid one is taken to do so.
  private func isTwoWords(_ word: [UInt16], _ valid: Set<[UInt16]>) -> Bool {
    let shortest = TermReader.shortestPiece
    guard word.count >= 2 * shortest, !range(beginningWith: word.prefix(shortest)).isEmpty else { return false }
    return (shortest...word.count - shortest).contains { seam in
      slices.contains(word[..<seam]) && (slices.contains(word[seam...]) || valid.contains(Array(word[seam...])))
    }
  }

  private func isForm(_ word: [UInt16], _ endings: Set<[UInt16]>) -> Bool {
    guard !endings.isEmpty, word.count >= Inflection.fewestShared else { return false }
    return range(beginningWith: word.prefix(Inflection.fewestShared - 1)).contains {
      Inflection.sharedCount(sorted[$0], word, endings: endings) != nil
    }
  }

  private func range(beginningWith letters: ArraySlice<UInt16>) -> Range<Int> {
    let start = place { $0.lexicographicallyPrecedes(letters) }
    return start..<max(start, place { $0.lexicographicallyPrecedes(letters) || $0.starts(with: letters) })
  }

  /// How many words a condition holds for that holds for none behind them.
  private func place(where isBefore: ([UInt16]) -> Bool) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(sorted[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// A slip takes one letter away and brings one in at most.
  private static func present(in letters: [UInt16]) -> UInt32 { letters.reduce(0) { $0 | 1 << UInt32($1 % 32) } }
}
