internal import Curriculum
internal import Markdown

/// The text between the markup: citations, variables, typographic punctuation, terms at their first use.
extension BodyRenderer {
  func text(_ node: MarkdownNode, _ writer: inout HTMLWriter) -> HTMLOverride {
    let literal = node.visibleLiteral
    if module.mayHoldInlineSyntax, InlineSyntax.isPossible(in: literal) {
      write(InlineSyntax.pieces(of: literal), of: literal, &writer)
    } else {
      plain(literal, &writer)
    }
    return .replaced
  }

  private func write(_ pieces: [InlineSyntax.Piece], of literal: ArraySlice<UInt8>, _ writer: inout HTMLWriter) {
    // Citations one right after another are one list of numbers.
    var pending: [Int] = []
    for piece in pieces {
      if case .citation(let keys, _) = piece, let sources = sources(keys, of: literal) {
        pending += sources
        continue
      }
      if !pending.isEmpty { citations(pending, &writer) }
      pending = []
      write(piece, of: literal, &writer)
    }
    if !pending.isEmpty { citations(pending, &writer) }
  }

  /// Indices into the bibliography, or nil if a key is unknown.
  private func sources(_ keys: [Range<Int>], of literal: ArraySlice<UInt8>) -> [Int]? {
    let indices = keys.compactMap { site.source(String(decoding: literal[$0], as: UTF8.self)) }
    return indices.count == keys.count ? indices : nil
  }

  private func write(_ piece: InlineSyntax.Piece, of literal: ArraySlice<UInt8>, _ writer: inout HTMLWriter) {
    switch piece {
    case .plain(let range), .citation(_, let range): plain(literal[range], &writer)
    case .variable(let name, let whole):
      if let value = variables[String(decoding: literal[name], as: UTF8.self)] {
        if openLinks.isEmpty { writer.html.textWithTelephones(value) } else { writer.html.text(value) }
        remember(Array(value.utf8)[...])
      } else {
        plain(literal[whole], &writer)
      }
    }
  }

  /// Plain text. A telephone number in it stays in one line, as one that is a link does anyway.
  private func plain(_ text: ArraySlice<UInt8>, _ writer: inout HTMLWriter) {
    guard openLinks.isEmpty, TelephonesInText.mayStand(in: text) else { return running(text, &writer) }
    var start = text.startIndex
    for place in TelephonesInText.places(in: text) {
      running(text[start..<place.lowerBound], &writer)
      TelephonesInText.open(&writer.html)
      running(text[place], &writer)
      TelephonesInText.close(&writer.html)
      start = place.upperBound
    }
    running(text[start...], &writer)
  }

  /// Text between numbers: sets punctuation, explains terms at their first use.
  private func running(_ text: ArraySlice<UInt8>, _ writer: inout HTMLWriter) {
    let explains = termFreeDepth == 0 && glossary.map { !$0.isEmpty } ?? false
    var start = text.startIndex
    var index = start
    while let next = nextPlace(in: text, from: index, explains) {
      if next > text.startIndex { before = TextMarks.standIn(in: text, endingAt: next) }
      if let match = explains ? unexplained(text, at: next) : nil {
        writer.writeText(text[start..<next])
        let mark = closingMark(in: text, at: match.end)
        term(match.term, text[next..<match.end], before: mark, &writer)
        index = mark.endIndex
        start = index
      } else if let replacement = punctuation.replacement(in: text, at: next, after: before) {
        writer.writeText(text[start..<next])
        writer.html.markup(bytes: replacement.bytes)
        index = next + replacement.length
        start = index
      } else {
        index = next + 1
      }
    }
    remember(text)
    writer.writeText(text[start...])
  }

  /// The comma or the like that stands at an index and is no part of an ellipsis; else nothing.
  private func closingMark(in text: ArraySlice<UInt8>, at index: Int) -> ArraySlice<UInt8> {
    let end = index + 1
    guard index < text.endIndex, Self.closingMarks.contains(text[index]),
      end == text.endIndex || text[end] != text[index]
    else { return text[index..<index] }
    return text[index..<end]
  }

  private static let closingMarks = Array(",.;:!?)".utf8)

  private func remember(_ text: ArraySlice<UInt8>) {
    if !text.isEmpty { before = TextMarks.standIn(in: text, endingAt: text.endIndex) }
  }

  /// The next byte at or after `start` where punctuation could change or, if terms are explained, a word begins.
  private func nextPlace(in text: ArraySlice<UInt8>, from start: Int, _ explains: Bool) -> Int? {
    text.withUnsafeBufferPointer { bytes in
      let offset = text.startIndex
      if !explains {
        let place = SmartPunctuation.marks.first(in: bytes, from: start - offset)
        return place < bytes.count ? place + offset : nil
      }
      var last = start > offset ? TextMarks.standIn(in: bytes, endingAt: start - offset) : before
      for index in start - offset..<bytes.count {
        let byte = bytes[index]
        if SmartPunctuation.mayChange(byte) || (explains && GlossaryMatcher.beginsWord(byte, after: last)) {
          return index + offset
        }
        last = byte < 0x80 ? byte : TextMarks.standIn(in: bytes, endingAt: index + 1)
      }
      return nil
    }
  }

  /// A glossary term that begins here and is not explained yet on this page.
  private func unexplained(_ text: ArraySlice<UInt8>, at index: Int) -> (term: Int, end: Int)? {
    guard GlossaryMatcher.beginsWord(text[index], after: before),
      let match = glossary?.match(text, at: index), !explained.contains(match.term)
    else { return nil }
    return match
  }
}
