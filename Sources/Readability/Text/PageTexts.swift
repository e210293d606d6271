public import Curriculum
internal import Markdown

/// Everything in a module that readers see as text, in its order.
public struct PageTexts: Sendable {
  public let module: Module
  /// The front matter's first, then those of the body; the words of a picture behind the text that holds it.
  public private(set) var texts: [ReadText] = []
  /// Words of the body that are no prose, by their kind.
  private(set) var leftOut: [LeftOutText: Int] = [:]

  public init(_ module: Module) {
    self.module = module
    if let front = module.writtenFrontMatter {
      texts += ReadValues.frontMatter.texts(in: front, module.language)
    }
    read(module.document.root, Surroundings())
  }

  /// What a node stands in.
  private struct Surroundings {
    var isForLeaders = false
    var isQuotation = false
  }

  private mutating func read(_ node: MarkdownNode, _ around: Surroundings) {
    switch node.tag {
    case .paragraph: add(node, .paragraph, around)
    case .heading: add(node, .heading, around)
    case .tableCell: add(node, .cell, around)
    case .codeBlock: readCode(node, around)
    case .htmlBlock: break
    default:
      let inside = within(node, around)
      if inside.isForLeaders && !around.isForLeaders { leaveOut(.leaderNotes, node.wordCount) }
      for child in node.children { read(child, inside) }
    }
  }

  private func within(_ node: MarkdownNode, _ around: Surroundings) -> Surroundings {
    guard node.tag == .blockQuote else { return around }
    var inside = around
    if let alert = node.alert {
      inside.isForLeaders = around.isForLeaders || alert.kind == .facilitator
    } else {
      inside.isQuotation = true
    }
    return inside
  }

  private mutating func readCode(_ block: MarkdownNode, _ around: Surroundings) {
    let isWorksheet = module.worksheets[block] != nil
    if !around.isForLeaders {
      leaveOut(isWorksheet ? .worksheets : .code, InlineReading.words(in: block.literal))
    }
    guard isWorksheet, let written = module.writtenWorksheet(block) else { return }
    texts += ReadValues.worksheet.texts(in: written, module.language, isForLeaders: around.isForLeaders)
  }

  private mutating func add(_ block: MarkdownNode, _ kind: ReadText.Kind, _ around: Surroundings) {
    let reading = InlineReading(block, mayHoldInlineSyntax: module.mayHoldInlineSyntax)
    let text = readText(reading, kind, around, block)
    if !around.isForLeaders {
      // Cells that end as no sentence does hold names and numbers.
      if kind == .cell, !text.isProse { leaveOut(.tables, block.wordCount) }
      for (kind, words) in reading.leftOut { leaveOut(kind, words) }
    }
    if !text.bytes.isEmpty { texts.append(text) }
    for picture in reading.pictures {
      let words = readText(InlineReading(ofPicture: picture), .picture, around, picture)
      if !words.bytes.isEmpty { texts.append(words) }
    }
  }

  private func readText(
    _ reading: InlineReading, _ kind: ReadText.Kind, _ around: Surroundings, _ block: MarkdownNode
  ) -> ReadText {
    ReadText(
      reading.text, marks: reading.marks, kind: kind, language: module.language, isForLeaders: around.isForLeaders,
      isQuotation: around.isQuotation, block: block, file: module.file)
  }

  private mutating func leaveOut(_ kind: LeftOutText, _ words: Int) {
    if words > 0 { leftOut[kind, default: 0] += words }
  }
}

extension ReadText {
  /// Whether it is running text of the page, which formulas measure.
  var isProse: Bool {
    guard !isForLeaders else { return false }
    switch kind {
    case .paragraph, .heading: return true
    case .cell:
      let last = bytes.last { !LetterKinds($0).isPart(of: [.blank, .closing]) }
      return last.map { LetterKinds($0) == .stop } ?? false
    case .picture, .value: return false
    }
  }
}
