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
    var start = text.startIndex
    var index = start
    while let (place, change) = words.change(
      in: text, from: index, after: &before, explained: termFreeDepth == 0 ? explained : nil)
    {
      writer.writeText(text[start..<place])
      switch change {
      case .term(let index, let end):
        let mark = closingMark(in: text, at: end)
        term(index, text[place..<end], before: mark, &writer)
        start = mark.endIndex
      case .marks(let bytes, let length):
        writer.html.markup(bytes: bytes)
        start = place + length
      }
      index = start
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

  private func remember(_ text: ArraySlice<UInt8>) { before = RunningText.standIn(for: text, after: before) }
}
