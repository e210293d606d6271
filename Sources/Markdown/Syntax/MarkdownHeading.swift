/// A heading in a document's outline.
public struct MarkdownHeading: Sendable {
  public let node: MarkdownNode
  /// 1 to 6.
  public let level: Int
  /// Its plain text, without the explicit id.
  public let text: String
  public let explicitID: HeadingID?
}

extension MarkdownDocument {
  /// Every heading in document order, those inside quotes and lists too.
  public var outline: [MarkdownHeading] {
    nodes(of: .heading).map { node in
      MarkdownHeading(node: node, level: Int(node.record.detail), text: node.plainText, explicitID: node.headingID)
    }
  }

  /// The id of each heading of `outline`: the explicit one, or GitHub's of its text; all different.
  public var headingIDs: [String] { Self.ids(of: outline) }

  /// The id of each heading: explicit ids first, then GitHub's of the text, numbered so that none comes twice.
  ///
  /// An explicit id that an earlier heading has already is treated like any other text.
  /// - Parameter reserved: holds the ids that no heading may get, because the page uses them for something else.
  public static func ids(of outline: [MarkdownHeading], after reserved: GitHubSlug = GitHubSlug()) -> [String] {
    var slugs = reserved
    let explicit = outline.map { heading in
      heading.explicitID.flatMap { slugs.reserve($0.id) ? $0.id : nil }
    }
    return zip(outline, explicit).map { heading, id in id ?? slugs.next(for: heading.text) }
  }
}
