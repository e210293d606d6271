public import Curriculum
public import Diagnostics
public import Markdown

/// One text that readers see, in one piece: a paragraph, a heading, a cell, a title, the label of a field. Never code,
/// addresses, ids, keys of citations or words for search alone.
public struct ReadText: Sendable {
  public enum Kind: Sendable, Equatable {
    case paragraph, heading, cell
    /// What a picture shows, in words.
    case picture
    /// A value of the front matter, of a worksheet or of a data file, by its key.
    case value(key: String)
  }

  public let kind: Kind
  public let language: Language
  /// Whether group leaders alone see it.
  public let isForLeaders: Bool
  /// Whether it stands in a quotation that is a block of its own.
  public let isQuotation: Bool
  /// nil for values.
  public let block: MarkdownNode?
  /// In small letters, in their order.
  public let words: [ReadWord]

  let prose: ProseText
  private let file: SourceFile
  private let marks: [TextMark]

  init(
    _ prose: ProseText, marks: [TextMark] = [], kind: Kind, language: Language, isForLeaders: Bool,
    isQuotation: Bool = false, block: MarkdownNode? = nil, file: SourceFile
  ) {
    self.prose = prose
    self.marks = marks + prose.quotations.map { TextMark(kind: .quotation, range: $0) }
    self.kind = kind
    self.language = language
    self.isForLeaders = isForLeaders
    self.isQuotation = isQuotation
    self.block = block
    self.file = file
    words = ReadWord.all(in: prose.bytes)
  }

  /// Its letters. Quotation marks, apostrophes and dashes are the plain ones; variables, code and pictures are gaps.
  public var bytes: [UInt8] { prose.bytes }

  /// Where a part of it stands in the file.
  /// - Parameter part: in `bytes`.
  public func place(of part: Range<Int>) -> Place { Place(file, prose.place(of: part)) }

  public var place: Place { place(of: bytes.indices) }

  /// A part as readers see it, without what is a gap here.
  public func string(_ part: Range<Int>) -> String { prose.shown(part) }

  /// Whether a part is wholly in one of the marks of a kind.
  public func isMarked(_ kind: TextMark.Kind, _ part: Range<Int>) -> Bool {
    marks.contains {
      $0.kind == kind && $0.range.lowerBound <= part.lowerBound && part.upperBound <= $0.range.upperBound
    }
  }

  /// Whether a part repeats what somebody says or writes.
  public func isQuoted(_ part: Range<Int>) -> Bool { isQuotation || isMarked(.quotation, part) }

  /// The parts that are marked as something.
  public func parts(_ kind: TextMark.Kind) -> [Range<Int>] { marks.filter { $0.kind == kind }.map(\.range) }

  /// Its sentences, in order.
  public var sentences: [Range<Int>] {
    let abbreviations = ReadingLanguage.known(language.primary)?.abbreviations ?? .none
    return prose.sentences(abbreviations).compactMap { tokens in
      guard let first = tokens.first, let last = tokens.last else { return nil }
      return first.range.lowerBound..<last.range.upperBound
    }
  }
}

/// A part of a text that is something else than plain words.
public struct TextMark: Sendable {
  public enum Kind: Sendable {
    /// Between quotation marks.
    case quotation
    /// Set in italics, as titles of works are.
    case emphasis
    case link
  }

  public let kind: Kind
  public let range: Range<Int>
}
