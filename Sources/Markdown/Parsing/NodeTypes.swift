import CCMarkGFM

/// The tags of cmark's node types.
struct NodeTypes {
  private let types: ccmark_extension_types

  init(_ types: ccmark_extension_types) {
    self.types = types
  }

  func tag(of node: CNode) -> MarkdownTag {
    let type = node.pointee.type
    let number = type & UInt16(CMARK_NODE_VALUE_MASK)
    if type & UInt16(CMARK_NODE_TYPE_MASK) == UInt16(CMARK_NODE_TYPE_INLINE) {
      return Self.inline(number) ?? .strikethrough
    }
    if let tag = Self.block(number) { return tag }
    return type == types.table ? .table : type == types.row ? .tableRow : .tableCell
  }

  /// In the order of `cmark_node_type`; custom nodes are never made by the parser.
  private static func block(_ number: UInt16) -> MarkdownTag? {
    switch number {
    case 1: .document
    case 2: .blockQuote
    case 3: .list
    case 4: .item
    case 5: .codeBlock
    case 6: .htmlBlock
    case 8: .paragraph
    case 9: .heading
    case 10: .thematicBreak
    case 11: .footnoteDefinition
    default: nil
    }
  }

  private static func inline(_ number: UInt16) -> MarkdownTag? {
    switch number {
    case 1: .text
    case 2: .softBreak
    case 3: .lineBreak
    case 4: .code
    case 5: .htmlInline
    case 7: .emphasis
    case 8: .strong
    case 9: .link
    case 10: .image
    case 11: .footnoteReference
    default: nil
    }
  }
}
