internal import Readability

/// Words that follow one another, as a data file writes them.
///
///     stop|quit ~3 <drinks>
///
/// `a|b` is one of two words and `go_off` stands for two of them; `<drinks>` is any word of a group of the file; `word?`
/// may be missing; `…` stands for up to three words, and `~5` for up to five that may have commas between them, within one
/// sentence. `#` is any number in digits and `#mg` one with letters at its end. `^` in front: the phrase begins its
/// sentence, or what follows a comma. Capitals do not count, and a hyphen in a text is as good as a blank.
struct Phrase: Sendable {
  struct Choice: Sendable {
    /// Each of one word or more.
    let alternatives: [[ReadWord.Key]]
    let isOptional: Bool
    private let single: Set<ReadWord.Key>
    private let longer: [[ReadWord.Key]]

    init(_ alternatives: [[ReadWord.Key]], isOptional: Bool = false) {
      self.alternatives = alternatives
      self.isOptional = isOptional
      single = Set(alternatives.filter { $0.count == 1 }.map { $0[0] })
      longer = alternatives.filter { $0.count > 1 }
    }

    /// How many words of a text from one on are one of these; nil where none are.
    fileprivate func count(at index: Int, in text: ReadText) -> Int? {
      guard index < text.words.count else { return nil }
      if let longest = longer.filter({ text.holds($0, at: index) }).map(\.count).max() { return longest }
      let word = text.words[index]
      let isHere = single.contains(word.key) || text.numberKey(of: word).map(single.contains) ?? false
      return isHere ? 1 : nil
    }
  }

  private enum Element: Sendable {
    case choice(Choice)
    /// Up to so many words, whatever they are.
    case any(upTo: Int, mayHoldCommas: Bool)
  }

  let first: Choice
  private let beginsClause: Bool
  private let rest: [Element]

  private init(first: Choice, beginsClause: Bool, rest: [Element]) {
    self.first = first
    self.beginsClause = beginsClause
    self.rest = rest
  }

  func beginning(with words: [ReadWord.Key]) -> Phrase {
    Phrase(first: Choice([words]), beginsClause: beginsClause, rest: rest)
  }

  /// - Parameter groups: of the file, by their names.
  init(_ pattern: Substring, groups: [Substring: [[ReadWord.Key]]]) throws(PhraseError) {
    var parts = pattern.split { $0 == " " || $0 == "-" }
    beginsClause = parts.first == "^"
    if beginsClause { parts.removeFirst() }
    var elements: [Element] = []
    for part in parts { elements.append(try Self.element(part, groups)) }
    guard case .choice(let first)? = elements.first, !first.isOptional else {
      throw PhraseError(problem: "must begin with a word")
    }
    self.first = first
    rest = Array(elements.dropFirst())
  }

  private static func element(
    _ part: Substring, _ groups: [Substring: [[ReadWord.Key]]]
  ) throws(PhraseError) -> Element {
    if part == "…" { return .any(upTo: 3, mayHoldCommas: false) }
    if part.hasPrefix("~") {
      guard let most = Int(part.dropFirst()) else { throw PhraseError(problem: "must have a number behind ~") }
      return .any(upTo: most, mayHoldCommas: true)
    }
    let isOptional = part.hasSuffix("?")
    var alternatives: [[ReadWord.Key]] = []
    for word in (isOptional ? part.dropLast() : part).split(separator: "|") {
      guard word.hasPrefix("<") else {
        alternatives.append(words(word))
        continue
      }
      guard let group = groups[word.dropFirst().dropLast()] else {
        throw PhraseError(problem: "names \(word), and no group of the file above has that name")
      }
      alternatives += group
    }
    return .choice(Choice(alternatives, isOptional: isOptional))
  }

  /// `go_off` is two words.
  static func words(_ written: Substring) -> [ReadWord.Key] {
    written.split(separator: "_").map { ReadWord.Key(String($0)) }
  }
}

/// What is wrong with a phrase of a data file.
struct PhraseError: Error {
  let problem: String
}

// MARK: - Looking for one

extension Phrase {
  /// Behind its last word; nil where it does not stand at a word.
  /// - Parameter count: of the words that the first choice has here.
  func end(behindFirst count: Int, at start: Int, in text: ReadText) -> Int? {
    guard first.alternatives.contains(where: { $0.count == 1 || text.holds($0, at: start) }) else { return nil }
    guard !beginsClause || text.beginsClause(start) else { return nil }
    return end(of: rest[...], from: start + count, in: text)
  }

  private func end(of rest: ArraySlice<Element>, from index: Int, in text: ReadText) -> Int? {
    guard let element = rest.first else { return index }
    switch element {
    case .choice(let choice):
      if text.followsDirectly(index), let count = choice.count(at: index, in: text),
        let end = end(of: rest.dropFirst(), from: index + count, in: text)
      {
        return end
      }
      return choice.isOptional ? end(of: rest.dropFirst(), from: index, in: text) : nil
    case .any(let most, let mayHoldCommas):
      return end(behindAny: most, mayHoldCommas, of: rest.dropFirst(), from: index, in: text)
    }
  }

  private func end(
    behindAny most: Int, _ mayHoldCommas: Bool, of rest: ArraySlice<Element>, from index: Int, in text: ReadText
  ) -> Int? {
    guard case .choice(let next)? = rest.first else { return index }
    for skipped in 0...most {
      let here = index + skipped
      guard here < text.words.count, mayHoldCommas ? text.isSameSentence(here) : text.followsDirectly(here) else {
        return nil
      }
      if let count = next.count(at: here, in: text), let end = end(of: rest.dropFirst(), from: here + count, in: text) {
        return end
      }
    }
    return nil
  }
}

extension ReadText {
  /// Whether words stand one behind the other from a word on.
  fileprivate func holds(_ keys: [ReadWord.Key], at start: Int) -> Bool {
    guard start + keys.count <= words.count else { return false }
    return keys.indices.allSatisfy { offset in
      words[start + offset].key == keys[offset] && (offset == 0 || followsDirectly(start + offset))
    }
  }

  /// The bytes between a word and the one before it.
  /// - Parameter index: of `words`, not 0.
  private func between(_ index: Int) -> ArraySlice<UInt8> {
    bytes[words[index - 1].range.upperBound..<words[index].range.lowerBound]
  }

  /// Whether blanks, hyphens and quotation marks alone part a word from the one before it.
  func followsDirectly(_ index: Int) -> Bool {
    guard index > 0, index < words.count else { return false }
    let between = between(index)
    // The `s` of an owner is no part of a word.
    let rest = between.starts(with: "'s".utf8) || between.starts(with: "'S".utf8) ? between.dropFirst(2) : between
    return !rest.isEmpty
      && rest.allSatisfy { byte in
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "\"")
          || byte == UInt8(ascii: "\n")
      }
  }

  /// Whether a word is in the sentence of the one before it.
  func isSameSentence(_ index: Int) -> Bool {
    guard index > 0, index < words.count else { return false }
    let between = between(index)
    // A stop with no blank behind it is part of a number or an abbreviation.
    return between.count == 1 || !between.contains(where: Self.endsSentence)
  }

  private static func endsSentence(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
  }

  /// Whether a word is the first of its sentence, or follows a comma, a colon or a dash.
  fileprivate func beginsClause(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    return between(index).contains { byte in
      Self.endsSentence(byte) || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ";")
        || byte == 0x1E
    }
  }

  /// The words of the sentence in which some words stand.
  func sentence(around part: Range<Int>) -> Range<Int> {
    var (start, end) = (part.lowerBound, part.upperBound)
    while start > 0, isSameSentence(start) { start -= 1 }
    while end < words.count, isSameSentence(end) { end += 1 }
    return start..<end
  }

  /// What a number is looked for by: `#`, or `#mg` for `50mg`; nil for any other word.
  func numberKey(of word: ReadWord) -> ReadWord.Key? {
    let letters = bytes[word.range]
    guard letters.first?.isDigit == true else { return nil }
    return ReadWord.Key([UInt8(ascii: "#")] + letters.drop(while: \.isDigit))
  }
}
