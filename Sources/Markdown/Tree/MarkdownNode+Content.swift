extension MarkdownNode {
  public var kind: MarkdownKind {
    let record = record
    switch record.tag {
    case .document: return .document
    case .blockQuote: return .blockQuote
    case .list: return .list(list(record))
    case .item: return .item(checked: record.flags.contains(.marked) ? record.flags.contains(.checked) : nil)
    case .codeBlock: return .codeBlock(info: info)
    case .htmlBlock: return .htmlBlock
    case .paragraph: return .paragraph
    case .heading: return .heading(level: Int(record.detail))
    case .thematicBreak: return .thematicBreak
    case .table: return .table(columns: document.bytes(record.first).map { MarkdownAlignment(rawValue: $0) ?? .none })
    case .tableRow: return .tableRow(isHeader: record.flags.contains(.marked))
    case .tableCell:
      let isHeader = record.flags.contains(.marked)
      return .tableCell(column: Int(record.detail), alignment: record.alignment, isHeader: isHeader)
    case .text: return .text
    case .softBreak: return .softBreak
    case .lineBreak: return .lineBreak
    case .code: return .code
    case .htmlInline: return .htmlInline
    case .emphasis: return .emphasis
    case .strong: return .strong
    case .strikethrough: return .strikethrough
    case .link: return .link(destination: destination, title: title)
    case .image: return .image(destination: destination, title: title)
    case .footnoteDefinition, .footnoteReference: return footnote(record)
    }
  }

  private func list(_ record: NodeRecord) -> MarkdownList {
    let markers: [MarkdownList.Marker] = [.bullet, .period, .parenthesis]
    return MarkdownList(
      marker: markers[Int(record.detail)], start: Int(record.first.start), isTight: record.flags.contains(.marked))
  }

  private func footnote(_ record: NodeRecord) -> MarkdownKind {
    let pair = document.pair(of: record)
    let label = document.bytes(pair.first)
    return record.tag == .footnoteDefinition
      ? .footnoteDefinition(label: label, references: Int(pair.number))
      : .footnoteReference(label: label, number: Int(pair.number), ordinal: Int(pair.ordinal))
  }

  private static let withLiteral: MarkdownTagSet = [.text, .code, .codeBlock, .htmlBlock, .htmlInline]
  private static let withDestination: MarkdownTagSet = [.link, .image]

  /// The bytes of text, code and raw HTML as cmark leaves them; empty for other nodes.
  public var literal: ArraySlice<UInt8> {
    Self.withLiteral.contains(tag) ? document.bytes(document.pair(of: record).first) : []
  }

  /// The literal of a text as readers see it: nothing of an alert's marker, nor the `{#id}` of the heading that it ends.
  public var shownText: ArraySlice<UInt8> {
    tag == .text && !record.flags.contains(.hidden) ? document.visibleText(record) : []
  }

  /// Where the literal stands in the file byte for byte; nil where it was changed or is unknown.
  public var literalRange: Range<Int>? {
    Self.withLiteral.contains(tag) ? sourceRange(document.pair(of: record).first) : nil
  }

  /// Where a link or an image leads, escapes and entities resolved; empty for other nodes.
  public var destination: ArraySlice<UInt8> {
    Self.withDestination.contains(tag) ? document.bytes(document.pair(of: record).first) : []
  }

  /// Where the destination stands in the file byte for byte; nil for reference links and changed ones.
  public var destinationRange: Range<Int>? {
    Self.withDestination.contains(tag) ? sourceRange(document.pair(of: record).first) : nil
  }

  /// The title of a link or an image, or empty.
  public var title: ArraySlice<UInt8> {
    Self.withDestination.contains(tag) ? document.bytes(document.pair(of: record).second) : []
  }

  /// The whole info string of a code block, or empty.
  public var info: ArraySlice<UInt8> {
    tag == .codeBlock ? document.bytes(document.pair(of: record).second) : []
  }

  private func sourceRange(_ bytes: ByteRange) -> Range<Int>? {
    bytes.isInArena || bytes.count == 0 ? nil : bytes.bounds
  }
}
