/// What a node is, without its payload: one byte, cheap to compare in hot walks.
public enum MarkdownTag: UInt8, Sendable, CaseIterable {
  // Blocks.
  case document
  case blockQuote
  case list
  case item
  case codeBlock
  case htmlBlock
  case paragraph
  case heading
  case thematicBreak
  case footnoteDefinition
  case table
  case tableRow
  case tableCell
  // Inlines.
  case text
  case softBreak
  case lineBreak
  case code
  case htmlInline
  case emphasis
  case strong
  case strikethrough
  case link
  case image
  case footnoteReference

  public var isInline: Bool { rawValue >= MarkdownTag.text.rawValue }
}

/// A set of tags, to choose nodes in a walk or in overrides: `[.heading, .link]`.
public struct MarkdownTagSet: OptionSet, Sendable {
  public let rawValue: UInt32

  public init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  public init(_ tag: MarkdownTag) {
    self.init(rawValue: 1 << UInt32(tag.rawValue))
  }

  public func contains(_ tag: MarkdownTag) -> Bool {
    rawValue & (1 << UInt32(tag.rawValue)) != 0
  }

  public static let document = Self(.document)
  public static let blockQuote = Self(.blockQuote)
  public static let list = Self(.list)
  public static let item = Self(.item)
  public static let codeBlock = Self(.codeBlock)
  public static let htmlBlock = Self(.htmlBlock)
  public static let paragraph = Self(.paragraph)
  public static let heading = Self(.heading)
  public static let thematicBreak = Self(.thematicBreak)
  public static let footnoteDefinition = Self(.footnoteDefinition)
  public static let table = Self(.table)
  public static let tableRow = Self(.tableRow)
  public static let tableCell = Self(.tableCell)
  public static let text = Self(.text)
  public static let softBreak = Self(.softBreak)
  public static let lineBreak = Self(.lineBreak)
  public static let code = Self(.code)
  public static let htmlInline = Self(.htmlInline)
  public static let emphasis = Self(.emphasis)
  public static let strong = Self(.strong)
  public static let strikethrough = Self(.strikethrough)
  public static let link = Self(.link)
  public static let image = Self(.image)
  public static let footnoteReference = Self(.footnoteReference)

  public static let all = Self(rawValue: (1 << UInt32(MarkdownTag.allCases.count)) - 1)
}
