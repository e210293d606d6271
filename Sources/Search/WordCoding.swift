/// How one vocabulary entry is written after the entry before it in the same part.
struct WordStep: Sendable {
  var shared: Int
  var added: ArraySlice<UInt8>
  /// In parts `w` the class reference: 0 opens a class, n joins the n-th last. In parts `r` the size.
  var tail: Int

  init(_ bytes: [UInt8], after previous: [UInt8], tail: Int) {
    var shared = 0
    while shared < min(bytes.count, previous.count, IndexFormat.sharedLimit), bytes[shared] == previous[shared] {
      shared += 1
    }
    self.shared = shared
    added = bytes[shared...].prefix(IndexFormat.addedLimit)
    self.tail = tail
  }
}

/// The prefix codes of an index. The first five write words, the others posting lists.
struct IndexCodes: Sendable {
  var shared: PrefixCode
  var added: PrefixCode
  var letters: PrefixCode
  var reference: PrefixCode
  var size: PrefixCode
  var level: PrefixCode
  var passage: PrefixCode
  /// The byte that each symbol of `letters` stands for.
  var alphabet: [UInt8]

  init(words: some Sequence<WordStep>, reversed: some Sequence<WordStep>, lists: PostingLists) {
    var shared = [Int](repeating: 0, count: IndexFormat.sharedLimit + 1)
    var added = [Int](repeating: 0, count: IndexFormat.addedLimit + 1)
    var bytes = [Int](repeating: 0, count: 256)
    var reference = [Int](repeating: 0, count: IndexFormat.referenceLimit + 1)
    var size = [Int](repeating: 0, count: IndexFormat.sizeLimit + 1)
    func count(_ step: WordStep) {
      shared[step.shared] += 1
      added[step.added.count] += 1
      for byte in step.added { bytes[Int(byte)] += 1 }
    }
    for step in words {
      count(step)
      reference[step.tail] += 1
    }
    for step in reversed {
      count(step)
      size[step.tail] += 1
    }
    alphabet = (0..<256).filter { bytes[$0] > 0 }.map { UInt8($0) }
    self.shared = PrefixCode(frequencies: shared)
    self.added = PrefixCode(frequencies: added)
    letters = PrefixCode(frequencies: alphabet.map { bytes[Int($0)] })
    self.reference = PrefixCode(frequencies: reference)
    self.size = PrefixCode(frequencies: size)
    (level, passage) = Self.postingCodes(lists)
  }

  private static func postingCodes(_ lists: PostingLists) -> (level: PrefixCode, passage: PrefixCode) {
    var levels = [Int](repeating: 0, count: IndexFormat.topLevel + 1)
    var passages = [Int](repeating: 0, count: IndexFormat.lastPassage + 1)
    var both = [Int](repeating: 0, count: 256)
    for block in lists.blocks {
      for value in block.values { both[Int(value & 255)] += 1 }
    }
    for (value, count) in both.enumerated() {
      levels[value >> 4] += count
      passages[value & 15] += count
    }
    return (PrefixCode(frequencies: levels), PrefixCode(frequencies: passages))
  }
}

extension BitWriter {
  /// Writes words; `symbols` gives the place of each byte in the alphabet.
  mutating func append(_ step: WordStep, codes: IndexCodes, symbols: [Int], tail: PrefixCode) {
    append(step.shared, in: codes.shared)
    append(step.added.count, in: codes.added)
    for byte in step.added { append(symbols[Int(byte)], in: codes.letters) }
    append(step.tail, in: tail)
  }

  /// Writes the posting list of one class; an empty one without a number.
  mutating func append(list number: Int?, of lists: PostingLists, pageCount: Int, codes: IndexCodes) {
    guard let number, case let list = lists[number], !list.pages.isEmpty else { return appendGamma(1) }
    let count = list.pages.count
    appendGamma(count + 1)
    append(Int(list.scale), bits: IndexFormat.scaleBits)
    let parameter = IndexFormat.rice(count: count, pages: pageCount)
    var previous = -1
    for (page, value) in zip(list.pages, list.values) {
      appendRice(Int(page) &- previous &- 1, parameter: parameter)
      if count > 1 { append(Int(value >> 4), in: codes.level) }
      append(Int(value & 15), in: codes.passage)
      previous = Int(page)
    }
  }
}
