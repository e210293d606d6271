internal import Diagnostics
internal import Markdown

extension MarkdownNode {
  /// The place of a part of a text node's literal; of the node itself where its bytes in the file are not known.
  func place(of part: Range<Int>) -> Place {
    guard let range = literalRange else { return place }
    let start = range.lowerBound + (part.lowerBound - literal.startIndex)
    return Place(document.file, start..<start + part.count)
  }
}
