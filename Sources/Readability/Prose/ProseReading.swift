internal import Curriculum
internal import Markdown

/// Goes through a module for the texts that are prose, and counts the words of those that are not.
struct ProseReading {
  private(set) var texts: [ProseText] = []
  private(set) var leftOut: [LeftOutText: Int] = [:]
  private let worksheets: [MarkdownNode: Worksheet]
  private let mayHoldInlineSyntax: Bool

  init(_ module: Module) {
    worksheets = module.worksheets
    mayHoldInlineSyntax = module.mayHoldInlineSyntax
    read(module.document.root)
  }

  private mutating func read(_ node: MarkdownNode) {
    switch node.tag {
    case .blockQuote where node.alert?.kind == .facilitator: leaveOut(.leaderNotes, node.wordCount)
    case .codeBlock: leaveOut(worksheets[node] == nil ? .code : .worksheets, Self.words(in: node.literal))
    case .htmlBlock: break
    case .paragraph, .heading: add(text(of: node))
    case .tableCell: readCell(node)
    default:
      for child in node.children { read(child) }
    }
  }

  /// A cell is prose where it ends as a sentence does; others hold names and numbers.
  private mutating func readCell(_ cell: MarkdownNode) {
    let text = text(of: cell)
    let last = text.bytes.last { !LetterKinds($0).isPart(of: [.blank, .closing]) }
    if last.map({ LetterKinds($0) == .stop }) ?? false { add(text) } else { leaveOut(.tables, cell.wordCount) }
  }

  private mutating func add(_ text: ProseText) {
    if !text.bytes.isEmpty { texts.append(text) }
  }

  mutating func leaveOut(_ kind: LeftOutText, _ words: Int) {
    if words > 0 { leftOut[kind, default: 0] += words }
  }

  // MARK: - In a block

  private mutating func text(of block: MarkdownNode) -> ProseText {
    var text = ProseText()
    for child in block.children { append(child, to: &text) }
    return text
  }

  private mutating func append(_ node: MarkdownNode, to text: inout ProseText) {
    let place = node.nearestRange
    switch node.tag {
    case .text: appendText(node, to: &text)
    case .softBreak, .lineBreak: text.append(UInt8(ascii: " "), at: place)
    case .code:
      leaveOut(.code, Self.words(in: node.literal))
      text.append(ProseText.gap, at: place)
    case .image:
      leaveOut(.pictures, node.wordCount)
      text.append(ProseText.gap, at: place)
    default:
      for child in node.children { append(child, to: &text) }
    }
  }

  private mutating func appendText(_ node: MarkdownNode, to text: inout ProseText) {
    let (shown, around) = (node.shownText, node.nearestRange)
    func start(_ index: Int) -> Int? { node.literalRange.map { $0.lowerBound + index - node.literal.startIndex } }
    guard mayHoldInlineSyntax, InlineSyntax.isPossible(in: shown) else {
      text.append(shown, at: start(shown.startIndex), around: around)
      return
    }
    for piece in InlineSyntax.pieces(of: shown) {
      switch piece {
      case .plain(let range): text.append(shown[range], at: start(range.lowerBound), around: around)
      case .variable(_, let whole):
        leaveOut(.variables, 1)
        text.append(ProseText.gap, at: start(whole.lowerBound).map { $0..<$0 + whole.count } ?? around)
      case .citation: leaveOut(.citations, 1)
      }
    }
  }

  private static func words(in bytes: ArraySlice<UInt8>) -> Int { bytes.split { $0 <= 0x20 }.count }
}
