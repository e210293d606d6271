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

/// The prefix codes of one part, made for what it holds: a code for the whole index would change every part with a word.
struct PartCodes: Sendable {
  /// The byte that each symbol of `letters` stands for.
  var alphabet: [UInt8]
  var letters: PrefixCode
  var shared: PrefixCode
  var added: PrefixCode
  /// Of class references in parts `w`, of sizes in parts `r`.
  var tail: PrefixCode
  /// Of posting lists; without a symbol in parts `r`.
  var level: PrefixCode
  var passage: PrefixCode
}

extension PartCodes {
  init(steps: [WordStep], lists: [ClassPostings]) {
    var bytes = [Int](repeating: 0, count: 256)
    var shared = [Int](repeating: 0, count: IndexFormat.symbolLimit)
    var (added, tail, level, passage) = (shared, shared, shared, shared)
    for step in steps {
      shared[step.shared] += 1
      added[step.added.count] += 1
      tail[step.tail] += 1
      for byte in step.added { bytes[Int(byte)] += 1 }
    }
    for list in lists {
      for value in list.values {
        // The level of a class of one page is left out.
        if list.values.count > 1 { level[Int(value >> 4)] += 1 }
        passage[Int(value & 15)] += 1
      }
    }
    alphabet = (0..<256).filter { bytes[$0] > 0 }.map { UInt8($0) }
    letters = PrefixCode(frequencies: alphabet.map { bytes[Int($0)] })
    self.shared = PrefixCode(frequencies: shared)
    self.added = PrefixCode(frequencies: added)
    self.tail = PrefixCode(frequencies: tail)
    self.level = PrefixCode(frequencies: level)
    self.passage = PrefixCode(frequencies: passage)
  }
}

extension BitWriter {
  /// Writes the codes of a part `w`; those of posting lists are left out in a part `r`.
  mutating func append(_ codes: PartCodes, withLists: Bool) {
    appendGamma(codes.alphabet.count + 1)
    var previous = -1
    for byte in codes.alphabet {
      appendGamma(Int(byte) - previous)
      previous = Int(byte)
    }
    for code in [codes.letters, codes.shared, codes.added, codes.tail] { append(code) }
    if withLists { for code in [codes.level, codes.passage] { append(code) } }
  }

  /// Writes the length of each symbol's code, up to the last that has one.
  private mutating func append(_ code: PrefixCode) {
    let count = (code.lengths.lastIndex { $0 > 0 } ?? -1) + 1
    appendGamma(count + 1)
    for length in code.lengths[..<count] { append(Int(length), bits: IndexFormat.codeLengthBits) }
  }

  /// Writes the words of a part, and how many there are.
  mutating func append(_ steps: [WordStep], codes: PartCodes) {
    var symbols = [Int](repeating: 0, count: 256)
    for (symbol, byte) in codes.alphabet.enumerated() { symbols[Int(byte)] = symbol }
    appendGamma(steps.count + 1)
    for step in steps {
      append(step.shared, in: codes.shared)
      append(step.added.count, in: codes.added)
      for byte in step.added { append(symbols[Int(byte)], in: codes.letters) }
      append(step.tail, in: codes.tail)
    }
  }

  /// Writes the posting list of one class.
  mutating func append(_ list: ClassPostings, pageCount: Int, codes: PartCodes) {
    let count = list.pages.count
    appendGamma(count + 1)
    guard count > 0 else { return }
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
