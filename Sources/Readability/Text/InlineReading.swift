internal import Curriculum
internal import Markdown

/// Reads what stands in a paragraph, a heading or a cell as one text.
struct InlineReading {
  private(set) var text = ProseText()
  private(set) var marks: [TextMark] = []
  /// Words that are no part of the text, by their kind.
  private(set) var leftOut: [LeftOutText: Int] = [:]
  private(set) var pictures: [MarkdownNode] = []
  private let mayHoldInlineSyntax: Bool

  init(_ block: MarkdownNode, mayHoldInlineSyntax: Bool) {
    self.mayHoldInlineSyntax = mayHoldInlineSyntax
    for child in block.children { append(child) }
  }

  /// The words of a picture.
  init(ofPicture picture: MarkdownNode) {
    mayHoldInlineSyntax = false
    for child in picture.children { append(child) }
  }

  /// A value that readers see.
  init(_ pieces: [AlignedPiece], around: Range<Int>) {
    mayHoldInlineSyntax = true
    for piece in pieces { appendText(piece.bytes, at: piece.start, around: around) }
  }

  private mutating func append(_ node: MarkdownNode) {
    let place = node.nearestRange
    switch node.tag {
    case .text:
      let start = node.literalRange.map { $0.lowerBound + node.shownText.startIndex - node.literal.startIndex }
      appendText(node.shownText, at: start, around: place)
    case .softBreak, .lineBreak: text.append(UInt8(ascii: " "), at: place)
    case .code:
      leaveOut(.code, Self.words(in: node.literal))
      text.append(ProseText.gap, at: place)
    case .image:
      leaveOut(.pictures, node.wordCount)
      pictures.append(node)
      text.append(ProseText.gap, at: place)
    case .link: appendMarked(.link, node)
    case .emphasis: appendMarked(.emphasis, node)
    default: for child in node.children { append(child) }
    }
  }

  private mutating func appendMarked(_ kind: TextMark.Kind, _ node: MarkdownNode) {
    let start = text.bytes.count
    for child in node.children { append(child) }
    marks.append(TextMark(kind: kind, range: start..<text.bytes.count))
  }

  /// - Parameter start: where the text stands in the file; nil where it stands nowhere as it is.
  private mutating func appendText(_ shown: ArraySlice<UInt8>, at start: Int?, around: Range<Int>) {
    func place(_ index: Int) -> Int? { start.map { $0 + index - shown.startIndex } }
    guard mayHoldInlineSyntax, InlineSyntax.isPossible(in: shown) else {
      text.append(shown, at: start, around: around)
      return
    }
    for piece in InlineSyntax.pieces(of: shown) {
      switch piece {
      case .plain(let range): text.append(shown[range], at: place(range.lowerBound), around: around)
      case .variable(_, let whole):
        leaveOut(.variables, 1)
        text.append(ProseText.gap, at: place(whole.lowerBound).map { $0..<$0 + whole.count } ?? around)
      case .citation: leaveOut(.citations, 1)
      }
    }
  }

  private mutating func leaveOut(_ kind: LeftOutText, _ words: Int) {
    if words > 0 { leftOut[kind, default: 0] += words }
  }

  static func words(in bytes: ArraySlice<UInt8>) -> Int { bytes.split { $0 <= 0x20 }.count }
}
