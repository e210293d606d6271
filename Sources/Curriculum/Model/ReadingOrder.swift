public import Markdown

/// The order in which a module is read, which need not be the one in which it was written: the emergency card, the
/// steps, what can be done today, then all the rest as its author put it. Whoever wrote an introduction above the call
/// for help wrote well; whoever needs that call cannot wait for its end.
///
/// Pages, paper and search all ask this value, so that numbers, ids and excerpts agree.
public struct ReadingOrder: Sendable {
  /// In the order in which they are read.
  public enum Part: Sendable, CaseIterable {
    /// The first `[!CAUTION]` card that stands in neither of the sections below nor inside anything else, and the
    /// `[!WARNING]` cards right below it: whom to call where it is not 911. A line of nothing but links to headings of
    /// the page, right above the card, leads on whoever comes for something else, and stands above it on the page too.
    case emergency
    /// The section of the heading with the id `steps`.
    case steps
    /// The section of the heading with the id `today`.
    case today
    case text

    /// The part that a heading with this id begins.
    init?(beginningAt id: String) {
      switch id {
      case "steps": self = .steps
      case "today": self = .today
      default: return nil
      }
    }
  }

  /// A child of the document.
  public struct Block: Sendable {
    public let node: MarkdownNode
    /// The ids of the headings in it and in all that follows it in the file.
    public let headingIDs: ArraySlice<String>
  }

  private let isWorksheet: Set<MarkdownNode>
  private var blocksByPart: [Part: [Block]] = [:]
  /// The notes at the end, in the order of their numbers.
  public let footnotes: [MarkdownNode]
  /// nil where the numbers in the file are right.
  public let footnoteNumbers: FootnoteNumbers?

  /// - Parameters:
  ///   - headingIDs: of the headings of the outline, in the order of the file.
  ///   - worksheets: the code blocks that are worksheets.
  init(of document: MarkdownDocument, _ headingIDs: [String], worksheets: Set<MarkdownNode>) {
    isWorksheet = worksheets
    var notes: [MarkdownNode] = []
    var sections = OpenSections()
    var headings = 0
    for node in document.root.children {
      if node.tag == .footnoteDefinition {
        notes.append(node)
        continue
      }
      let ids = headingIDs[headings...]
      headings += node.headingCount
      sections.pass(node, id: ids.first, isWorksheet: worksheets.contains(node))
      blocksByPart[sections.part, default: []].append(Block(node: node, headingIDs: ids))
    }
    let isMoved = Self.moveEmergency(in: &blocksByPart) || blocksByPart.keys.contains { $0 != .text }
    guard isMoved, !notes.isEmpty else {
      (footnotes, footnoteNumbers) = (notes, nil)
      return
    }
    let byPart = blocksByPart
    let numbers = FootnoteNumbers(
      reading: Part.allCases.flatMap { byPart[$0] ?? [] }.map(\.node), notes: notes)
    (footnotes, footnoteNumbers) = (numbers.notes, numbers)
  }

  /// What a part consists of; empty where the module has none.
  public func blocks(of part: Part) -> [Block] { blocksByPart[part] ?? [] }

  /// The worksheets, however deep.
  var worksheets: [MarkdownNode] {
    let nodes = blocks.map(\.node) + footnotes
    return nodes.flatMap { node in
      isWorksheet.contains(node) ? [node] : node.descendants(of: [.codeBlock]).filter(isWorksheet.contains)
    }
  }

  /// All but the footnotes.
  public var blocks: [Block] { Part.allCases.flatMap(blocks) }

  /// By how many levels the headings of a part stand lower in the file than where it is read: a part that is moved
  /// stands right below the title of the page.
  public func depth(of part: Part) -> Int {
    guard part != .text else { return 0 }
    for block in blocks(of: part) {
      if let level = block.node.firstHeadingLevel { return max(level, 2) - 2 }
    }
    return 0
  }

  /// Answers whether there is an emergency card.
  private static func moveEmergency(in parts: inout [Part: [Block]]) -> Bool {
    guard var text = parts[.text], let first = text.firstIndex(where: { $0.node.alert?.kind == .caution }) else {
      return false
    }
    let end = text[(first + 1)...].firstIndex { $0.node.alert?.kind != .warning } ?? text.endIndex
    let start = first > 0 && text[first - 1].node.isLineOfJumps ? first - 1 : first
    parts[.emergency] = Array(text[start..<end])
    text.removeSubrange(start..<end)
    parts[.text] = text
    return true
  }
}

extension Module {
  /// In which order its blocks are read.
  public var readingOrder: ReadingOrder {
    ReadingOrder(of: document, anchors.headings, worksheets: Set(worksheets.keys))
  }
}

/// The sections that are parts of their own, as a reader meets them from the top. A section in another one is cut out
/// of it.
private struct OpenSections {
  private var open: [(part: ReadingOrder.Part, level: Int)] = []

  /// Where what comes next belongs.
  var part: ReadingOrder.Part { open.last?.part ?? .text }

  /// - Parameter id: of the node, where it is a heading.
  mutating func pass(_ node: MarkdownNode, id: String?, isWorksheet: Bool) {
    // A worksheet is about the whole module.
    if isWorksheet { open = [] }
    guard case .heading(let level) = node.kind else { return }
    open.removeAll { level <= $0.level }
    if let part = id.flatMap(ReadingOrder.Part.init(beginningAt:)) { open.append((part, level)) }
  }
}

extension MarkdownNode {
  /// A paragraph of links to headings of the page, with at most marks between them.
  fileprivate var isLineOfJumps: Bool {
    guard tag == .paragraph else { return false }
    let links = children.filter { $0.tag == .link }
    let rest = children.filter { $0.tag != .link }.map(\.plainText).joined()
    return !links.isEmpty && links.allSatisfy { $0.destination.first == UInt8(ascii: "#") }
      && !rest.contains { $0.isLetter || $0.isNumber }
  }

  /// Of headings in it, itself included.
  fileprivate var headingCount: Int {
    descendants(of: [.heading]).reduce(tag == .heading ? 1 : 0) { count, _ in count + 1 }
  }

  /// Of the first heading in it, which may be itself.
  fileprivate var firstHeadingLevel: Int? {
    if case .heading(let level) = kind { return level }
    for heading in descendants(of: [.heading]) {
      if case .heading(let level) = heading.kind { return level }
    }
    return nil
  }
}
