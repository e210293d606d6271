/// A word of a query: folded, and where the person typed it.
struct QueryWord {
  /// Folded, in UTF-16 code units.
  var text: [UInt16]
  /// In the query's UTF-8.
  var range: Range<Int>
  var isStopWord: Bool

  /// Words that are read of one query; the rest is passed over.
  static let limit = 256

  static func words(of query: String, stopWords: Set<[UInt16]>, numbers: SpeltNumbers) -> [QueryWord] {
    let bytes = Array(query.utf8)
    var result: [QueryWord] = []
    Tokenizer().words(in: bytes.span, 0..<bytes.count) { word, range in
      guard result.count < limit else { return }
      let text = Array(String(decoding: word.bytes, as: UTF8.self).utf16)
      result.append(QueryWord(text: text, range: range, isStopWord: stopWords.contains(text)))
    }
    return numbers.joiningDigits(result)
  }
}
