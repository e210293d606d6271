extension ProseText {
  /// The tokens, sentence by sentence. The end of the text ends a sentence with a stop or without.
  func sentences(_ abbreviations: Abbreviations) -> [ArraySlice<Token>] {
    let tokens = tokens(in: bytes.indices)
    var sentences: [ArraySlice<Token>] = []
    var start = 0
    for index in tokens.indices {
      let isLast = index == tokens.count - 1
      guard isLast || endsSentence(tokens[index], before: tokens[index + 1], abbreviations) else { continue }
      sentences.append(tokens[start...index])
      start = index + 1
    }
    return sentences
  }

  private func endsSentence(_ token: Token, before next: Token, _ abbreviations: Abbreviations) -> Bool {
    guard token.kinds.contains(.stop) else { return false }
    let word = bytes[token.range]
    guard let end = word.lastIndex(where: { LetterKinds($0) != .closing }), LetterKinds(word[end]) == .stop else {
      return false
    }
    let opening = bytes[next.range].firstIndex {
      $0 == UInt8(ascii: "(") || $0 == Self.gap || LetterKinds($0).isPart(of: .ofWords)
    }
    guard let opening else { return true }
    // Who asks or cries out in the middle of a sentence goes on in small letters.
    if isSmallLetter(at: opening) { return false }
    let first = word.firstIndex { LetterKinds($0).isPart(of: .ofWords) } ?? end
    guard word[end] == UInt8(ascii: "."), first < end else { return true }
    return !abbreviations.goesOn(string(first..<end), before: string(opening..<next.range.upperBound))
  }

  private func isSmallLetter(at index: Int) -> Bool {
    guard bytes[index] >= 0x80 else { return LetterKinds(bytes[index]) == .letter }
    let letter = String(decoding: bytes[index...].prefix(4), as: UTF8.self).unicodeScalars.first
    return letter?.properties.isLowercase ?? false
  }
}
