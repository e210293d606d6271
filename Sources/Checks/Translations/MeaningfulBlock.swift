internal import ContentHash
internal import Readability

/// A text of a page with a hash that no comma, capital letter or blank changes, and any other word or number does.
struct MeaningfulBlock {
  let text: ReadText
  /// Ten hexadecimal digits.
  let hash: String

  /// Those of a page, in their order. Where links lead is no part of them: a page of a new name is no other text.
  static func all(on page: PageTexts) -> [MeaningfulBlock] { page.texts.map(MeaningfulBlock.init) }

  private init(_ text: ReadText) {
    self.text = text
    hash = ContentHash(of: Self.meaning(of: text)).abbreviation
  }

  /// Its words, one blank between two of them, with the signs that say something.
  private static func meaning(of text: ReadText) -> [UInt8] {
    var meaning: [UInt8] = []
    var end = 0
    for word in text.words {
      meaning += signs(
        text.bytes[end..<word.range.lowerBound], before: text.bytes[word.range.lowerBound])
      withUnsafeBytes(of: word.key.bits.littleEndian) { meaning += $0 }
      end = word.range.upperBound
    }
    return meaning + signs(text.bytes[end...], before: nil)
  }

  /// What stands between two words and is more than punctuation: the stop of `2.5`, the percent sign of `50%`.
  private static func signs(_ bytes: ArraySlice<UInt8>, before next: UInt8?) -> [UInt8] {
    if bytes.count == 1, let mark = bytes.first, marksOfNumbers.contains(mark), let next,
      next.isDigit
    {
      return [mark]
    }
    return bytes.filter { !punctuation.contains($0) }
  }

  private static let marksOfNumbers = Set(".,".utf8)
  private static let punctuation = Set(" \t\n\r.,;:!?'\"()[]-\u{1E}".utf8)
}
