public import Markdown

/// The ids at which the page of a module can be linked. They are decided here alone: whoever writes an id, prints it,
/// searches for it or checks a link to it asks this value.
public struct PageAnchors: Sendable {
  /// Of each heading of the outline, in the order of the file: explicit ids as written, the others by GitHub's rules.
  public let headings: [String]
  /// Of the headings that stand on the page: those that only facilitators read are not there to be linked.
  public let readerHeadings: [String]
  private let worksheets: [MarkdownNode: String]
  private let readerWorksheets: [String]
  private let known: Set<String>

  /// - Parameters:
  ///   - worksheets: the code blocks of the document that are worksheets.
  ///   - reserved: ids that the layouts use for their own parts; a heading that would get one of them gets a number
  ///     instead.
  public init(
    of document: MarkdownDocument, worksheets: Set<MarkdownNode>, reserving reserved: GitHubSlug = GitHubSlug()
  ) {
    headings = MarkdownDocument.ids(of: document.outline, after: reserved)
    readerHeadings = zip(document.outline, headings).filter { !$0.0.node.isForFacilitators }.map { $0.1 }
    let read = worksheets.isEmpty ? [] : ReadingOrder(of: document, headings, worksheets: worksheets).worksheets
    // Those for all readers are counted first, so that their ids do not hang on a note that most never see.
    let forReaders = read.filter { !$0.isForFacilitators }
    let counted = forReaders + read.filter(\.isForFacilitators)
    let names = Self.names(counted.count, besides: headings)
    self.worksheets = Dictionary(uniqueKeysWithValues: zip(counted, names))
    readerWorksheets = Array(names.prefix(forReaders.count))
    known = Set(readerHeadings + readerWorksheets)
  }

  /// All that a link can lead to.
  public var ids: [String] { readerHeadings + readerWorksheets }

  /// Whether a link can lead to an id.
  public func contains(_ id: String) -> Bool { known.contains(id) }

  /// Of the form of a worksheet: `worksheet`, then `worksheet-2` and so on, as they are read.
  public func id(ofWorksheet node: MarkdownNode) -> String { worksheets[node] ?? Self.name(1) }

  private static func names(_ count: Int, besides headings: [String]) -> [String] {
    let taken = Set(headings)
    return Array((1...).lazy.map(name).filter { !taken.contains($0) }.prefix(count))
  }

  private static func name(_ number: Int) -> String { number == 1 ? "worksheet" : "worksheet-\(number)" }
}

extension MarkdownNode {
  /// Whether it stands in a note that only facilitators read.
  fileprivate var isForFacilitators: Bool {
    var node: MarkdownNode? = parent
    while let ancestor = node {
      if ancestor.tag == .blockQuote, ancestor.alert?.kind == .facilitator { return true }
      node = ancestor.parent
    }
    return false
  }
}
