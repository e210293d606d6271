public import Diagnostics
internal import Files
public import Markdown

/// One Markdown file of the curriculum, read and frozen.
public final class Module: Sendable {
  /// The whole file; its path is relative to the site's root.
  public let file: SourceFile
  public let language: Language
  /// The file's path below its language, without `.md` and without a last `index`: `addiction/triggers`.
  public let topic: String
  public let frontMatter: FrontMatter
  public let document: MarkdownDocument
  /// The worksheets, by their code block.
  public let worksheets: [MarkdownNode: Worksheet]
  public let isIndex: Bool
  /// The folder of the file below `Content/`: `en/addiction`.
  public let folder: String
  /// Where its page can be linked.
  public let anchors: PageAnchors
  /// False when no variable and no citation can stand in the file, which spares looking for them in every text.
  public let mayHoldInlineSyntax: Bool
  /// Words of running text that a reader sees, worksheets left out.
  public let wordCount: Int

  init(
    file: SourceFile, language: Language, topic: String, frontMatter: FrontMatter, document: MarkdownDocument,
    worksheets: [MarkdownNode: Worksheet], isIndex: Bool
  ) {
    self.file = file
    self.language = language
    self.topic = topic
    self.frontMatter = frontMatter
    self.document = document
    self.worksheets = worksheets
    self.isIndex = isIndex
    folder = Paths.join(language.code, isIndex ? topic : Paths.parent(of: topic))
    mayHoldInlineSyntax = InlineSyntax.mayStand(in: file.bytes)
    anchors = PageAnchors(of: document, worksheets: Set(worksheets.keys), reserving: Self.layoutSlugs)
    wordCount = Self.wordCount(of: document)
  }

  public var title: String { frontMatter.title }
}

/// One subject in all the languages in which it is written.
public struct Topic: Sendable {
  /// `addiction/triggers`; "" is the home page.
  public let path: String
  /// In the order of the site's languages; nil where there is no translation.
  public internal(set) var translations: [Module?]
  /// The index of its section, nil for pages at the root.
  public internal(set) var section: Int?
  public internal(set) var kind: ModuleKind

  /// The text to show in a language: its own, or else the first there is.
  public func module(inLanguageAt index: Int) -> Module {
    guard let module = translations[index] ?? translations.lazy.compactMap({ $0 }).first else {
      preconditionFailure("a topic is made from at least one module")
    }
    return module
  }
}

/// A folder of modules.
public struct Section: Sendable {
  /// The folder's name.
  public let id: String
  /// The topic of its `index.md`, where there is one.
  public internal(set) var index: Int?
  /// Indices of its modules' topics, in reading order.
  public internal(set) var modules: [Int]
}
