/// A sentence of a text, counted.
struct ReadSentence: Sendable {
  /// The index of its text.
  let text: Int
  /// Where it stands there.
  let part: Range<Int>
  let counts: TextCounts
}

extension ProseText {
  /// What tokens of the text count for as one sentence.
  func counts(of tokens: ArraySlice<Token>, _ language: ReadingLanguage) -> TextCounts {
    var counts = TextCounts(sentences: 1)
    let span = bytes.span
    for token in tokens where token.kinds.isPart(of: .ofWords) {
      let isNumber = token.kinds.contains(.digit)
      if token.kinds.contains(.separator) {
        for word in words(in: token) {
          counts.add(language.syllables.count(span.extracting(word)), isNumber: isNumber, language)
        }
      } else {
        counts.add(language.syllables.count(span.extracting(token.range)), isNumber: isNumber, language)
      }
    }
    return counts
  }

  /// A part as readers see it, without what is left out.
  func shown(_ part: Range<Int>) -> String {
    let shown = bytes[part].filter { $0 != Self.gap }
    return String(decoding: shown, as: UTF8.self).replacing(String(Unicode.Scalar(Self.dash)), with: "–")
  }

  /// The words of a part in small letters, without what stands around them.
  func smallWords(_ part: Range<Int>) -> [String] {
    tokens(in: part).flatMap { words(in: $0) }.map { word in
      let letters = bytes[word].filter { $0 == UInt8(ascii: "'") || LetterKinds($0).contains(.letter) }
      return String(decoding: letters, as: UTF8.self).lowercased()
    }
  }
}

extension TextCounts {
  /// Adds a word. A number is never a long one: nobody stumbles at 988.
  fileprivate mutating func add(_ syllables: Int, isNumber: Bool, _ language: ReadingLanguage) {
    words += 1
    self.syllables += syllables
    if syllables >= language.longWord, !isNumber { longWords += 1 }
  }
}
