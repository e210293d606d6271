/// What a node is, with what belongs to it. Bytes are UTF-8 as cmark leaves them: escapes and entities resolved.
public enum MarkdownKind: Sendable, Equatable {
  case document
  case blockQuote
  case list(MarkdownList)
  /// `checked` is nil unless the item is a task (`- [x]`).
  case item(checked: Bool?)
  /// `info` is the whole info string, empty for an indented block; the code is the node's literal.
  case codeBlock(info: ArraySlice<UInt8>)
  case htmlBlock
  case paragraph
  /// `level` is 1 to 6.
  case heading(level: Int)
  case thematicBreak
  /// `references` counts the references to it.
  case footnoteDefinition(label: ArraySlice<UInt8>, references: Int)
  case table(columns: [MarkdownAlignment])
  case tableRow(isHeader: Bool)
  /// `column` is 0-based.
  case tableCell(column: Int, alignment: MarkdownAlignment, isHeader: Bool)
  case text
  case softBreak
  case lineBreak
  case code
  case htmlInline
  case emphasis
  case strong
  case strikethrough
  case link(destination: ArraySlice<UInt8>, title: ArraySlice<UInt8>)
  case image(destination: ArraySlice<UInt8>, title: ArraySlice<UInt8>)
  /// `number` is the footnote's in the document, `ordinal` the reference's among those to the same note; both from 1.
  case footnoteReference(label: ArraySlice<UInt8>, number: Int, ordinal: Int)
}

/// How a list is marked.
public struct MarkdownList: Sendable, Equatable {
  public enum Marker: Sendable, Equatable {
    case bullet
    /// `1.`
    case period
    /// `1)`
    case parenthesis
  }

  public let marker: Marker
  /// The first number of an ordered list, 0 to 999,999,999; 0 for bullets.
  public let start: Int
  /// No blank lines between items: their paragraphs are written without `<p>`.
  public let isTight: Bool

  public var isOrdered: Bool { marker != .bullet }
}

/// How a table's column is aligned.
public enum MarkdownAlignment: UInt8, Sendable, Equatable {
  case none
  case left
  case center
  case right
}
