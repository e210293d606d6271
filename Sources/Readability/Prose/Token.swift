/// What stands between blanks.
struct Token {
  /// In the bytes of its text.
  let range: Range<Int>
  /// Of all its bytes.
  let kinds: LetterKinds
}

extension ProseText {
  /// - Parameter part: of the text.
  func tokens(in part: Range<Int>) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(part.count / 4)
    var start = part.lowerBound
    var kinds: LetterKinds = []
    for index in part {
      let kind = LetterKinds(bytes[index])
      if kind == .blank {
        if start < index { tokens.append(Token(range: start..<index, kinds: kinds)) }
        start = index + 1
        kinds = []
      } else {
        kinds.formUnion(kind)
      }
    }
    if start < part.upperBound { tokens.append(Token(range: start..<part.upperBound, kinds: kinds)) }
    return tokens
  }

  /// The words of a token, which are letters and digits with whatever stands between them but a separator.
  func words(in token: Token) -> [Range<Int>] {
    guard token.kinds.contains(.separator) else { return token.kinds.isPart(of: .ofWords) ? [token.range] : [] }
    return bytes[token.range].split { LetterKinds($0) == .separator }
      .filter { $0.contains { LetterKinds($0).isPart(of: .ofWords) } }
      .map { $0.startIndex..<$0.endIndex }
  }

  /// Whether a token is a web or mail address, or a number of six digits and more.
  func isAddress(_ token: Token) -> Bool {
    guard token.range.count > 5, token.kinds.isPart(of: [.at, .digit, .stop]) else { return false }
    return token.kinds.contains(.at) || bytes[token.range].count { LetterKinds($0) == .digit } > 5
      || token.range.contains { isInnerDot($0, of: token.range) }
  }

  /// A stop between two letters and two small ones: `988lifeline.org`.
  private func isInnerDot(_ index: Int, of token: Range<Int>) -> Bool {
    guard bytes[index] == UInt8(ascii: "."), index - 2 >= token.lowerBound, index + 2 < token.upperBound else {
      return false
    }
    return bytes[index - 2..<index].allSatisfy { LetterKinds($0).contains(.letter) }
      && bytes[index + 1...index + 2].allSatisfy { LetterKinds($0) == .letter }
  }
}
