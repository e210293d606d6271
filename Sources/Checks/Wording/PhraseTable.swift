internal import Readability

/// Finds phrases in texts: each is looked for by its first word, so that a long list costs no more than a short one.
struct PhraseTable<Meaning: Sendable>: Sendable {
  private var byFirstWord: [ReadWord.Key: [Phrase]] = [:]

  private struct Phrase: Sendable {
    /// The words behind the first.
    let rest: [Word]
    let meaning: Meaning
  }

  private enum Word: Sendable {
    case oneOf([ReadWord.Key])
    /// Up to so many words, whatever they are.
    case any(upTo: Int)
  }

  /// A phrase where it stands.
  struct Match {
    /// In the bytes of the text.
    let range: Range<Int>
    /// Of the words of the text.
    let words: Range<Int>
    let meaning: Meaning
  }

  /// Adds a phrase.
  /// - Parameter pattern: words with blanks between them. `a|b` is one of two words; `…` stands for up to three words.
  ///   Capitals do not count, and a hyphen in a text is as good as a blank.
  mutating func add(_ pattern: String, _ meaning: Meaning) {
    let words = pattern.split { $0 == " " || $0 == "-" }.map { word -> Word in
      word == "…" ? .any(upTo: 3) : .oneOf(word.split(separator: "|").map { ReadWord.Key(String($0)) })
    }
    guard case .oneOf(let firsts) = words.first else { preconditionFailure("a phrase begins with a word: \(pattern)") }
    for first in firsts {
      byFirstWord[first, default: []].append(Phrase(rest: Array(words.dropFirst()), meaning: meaning))
    }
  }

  /// The phrases of a text, in their order. Where two begin at one word, the longer one counts; what lies in another one
  /// is none of its own.
  func matches(in text: ReadText) -> [Match] {
    var found: [Match] = []
    var index = 0
    while index < text.words.count {
      guard let match = longest(at: index, in: text) else {
        index += 1
        continue
      }
      found.append(match)
      index = match.words.upperBound
    }
    return found
  }

  private func longest(at start: Int, in text: ReadText) -> Match? {
    guard let phrases = byFirstWord[text.words[start].key] else { return nil }
    return phrases.compactMap { phrase -> Match? in
      guard let end = end(of: phrase.rest[...], from: start + 1, in: text) else { return nil }
      let range = text.words[start].range.lowerBound..<text.words[end - 1].range.upperBound
      return Match(range: range, words: start..<end, meaning: phrase.meaning)
    }.max { $0.words.count < $1.words.count }
  }

  /// Behind the last word of a phrase; nil where it does not stand here.
  private func end(of rest: ArraySlice<Word>, from index: Int, in text: ReadText) -> Int? {
    guard let word = rest.first else { return index }
    switch word {
    case .oneOf(let keys):
      guard index < text.words.count, text.followsDirectly(index), keys.contains(text.words[index].key) else {
        return nil
      }
      return end(of: rest.dropFirst(), from: index + 1, in: text)
    case .any(let most):
      return (0...most).lazy.compactMap { skipped -> Int? in
        let isOneText = (index..<index + skipped).allSatisfy { $0 < text.words.count && text.followsDirectly($0) }
        return isOneText ? end(of: rest.dropFirst(), from: index + skipped, in: text) : nil
      }.first
    }
  }
}

extension ReadText {
  /// Whether blanks, hyphens and quotation marks alone part a word from the one before it.
  /// - Parameter index: of `words`, not 0.
  func followsDirectly(_ index: Int) -> Bool {
    let between = bytes[words[index - 1].range.upperBound..<words[index].range.lowerBound]
    return !between.isEmpty
      && between.allSatisfy { byte in
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "\"")
          || byte == UInt8(ascii: "\n")
      }
  }
}
