/// The words that readers see of a page: those of its body, in the elements of the class `text`, as often as they stand
/// there, and all others.
struct PageText {
  let body: WordCounts
  let whole: WordCounts

  init(_ html: [UInt8]) {
    var open: [String] = []
    var bodyDepth: Int?
    var body: [UInt8] = []
    var whole: [UInt8] = []
    for token in HTMLTokens(html) {
      var visible: Range<Int>?
      switch token {
      case .text(let range): visible = ["script", "style"].contains(open.last ?? "") ? nil : range
      case .comment: break
      case .start(let tag):
        if !MarkupChecker.void.contains(tag.name), !tag.isSelfClosing { open.append(tag.name) }
        if bodyDepth == nil, Self.isBody(tag, html) { bodyDepth = open.count }
        visible = tag.attributes.first { $0.name == "alt" || $0.name == "content" }?.value
        if visible != nil { body.append(0x20) }
      case .end:
        if let depth = bodyDepth, open.count <= depth { bodyDepth = nil }
        _ = open.popLast()
      }
      guard let visible else { continue }
      whole += html[visible]
      whole.append(0x20)
      if bodyDepth != nil { body += html[visible] }
      if bodyDepth != nil, case .start = token { body.append(0x20) }
    }
    self.body = WordCounts(HTMLEntities.decoded(body))
    self.whole = WordCounts(HTMLEntities.decoded(whole), isCounted: false)
  }

  private static func isBody(_ tag: HTMLTag, _ html: [UInt8]) -> Bool {
    tag.name == "div"
      && tag.attributes.contains { attribute in
        attribute.name == "class"
          && html[attribute.value].split(separator: 0x20).contains { $0.elementsEqual("text".utf8) }
      }
  }
}

/// How often each word stands in a text, and where words may run together over a change of emphasis.
struct WordCounts {
  private let counts: [ArraySlice<UInt8>: Int]
  /// All words with nothing between them.
  private let stream: [UInt8]

  /// - Parameter isCounted: whether words that are parts of others need to be told from whole ones.
  init(_ text: [UInt8], isCounted: Bool = true) {
    var stream: [UInt8] = []
    var counts: [ArraySlice<UInt8>: Int] = [:]
    text.forEachWord(in: 0..<text.count) { range in
      if isCounted { counts[text[range], default: 0] += 1 }
      stream += text[range]
    }
    self.counts = counts
    self.stream = stream
  }

  /// How often a word stands here, parts of other words counted where that is not enough.
  func count(of word: ArraySlice<UInt8>, atLeast wanted: Int) -> Int {
    let whole = counts[word] ?? 0
    guard whole < wanted else { return whole }
    var count = 0
    var index = 0
    while index + word.count <= stream.count {
      if stream[index] == word.first, stream[index..<index + word.count].elementsEqual(word) {
        count += 1
        if count == wanted { return count }
      }
      index += 1
    }
    return count
  }
}

/// The few entities that generated pages need, and characters by their numbers.
enum HTMLEntities {
  private static let names: [(name: [UInt8], byte: UInt8)] = [
    (Array("&amp;".utf8), UInt8(ascii: "&")), (Array("&lt;".utf8), UInt8(ascii: "<")),
    (Array("&gt;".utf8), UInt8(ascii: ">")), (Array("&quot;".utf8), UInt8(ascii: "\"")),
  ]

  static func decoded(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      if text[index] == UInt8(ascii: "&"), let (bytes, length) = entity(text[index...]) {
        result += bytes
        index += length
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result
  }

  /// What an entity at the beginning of a text stands for, and its length.
  private static func entity(_ text: ArraySlice<UInt8>) -> (bytes: [UInt8], length: Int)? {
    if let known = names.first(where: { text.starts(with: $0.name) }) { return ([known.byte], known.name.count) }
    guard text.starts(with: "&#".utf8) else { return nil }
    let isHexadecimal = (text.dropFirst(2).first ?? 0) | 0x20 == UInt8(ascii: "x")
    let digits = text.dropFirst(isHexadecimal ? 3 : 2).prefix { $0 != UInt8(ascii: ";") }
    guard digits.count < 9,
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10),
      let scalar = Unicode.Scalar(value)
    else { return nil }
    return (Array(String(scalar).utf8), (isHexadecimal ? 3 : 2) + digits.count + 1)
  }
}
