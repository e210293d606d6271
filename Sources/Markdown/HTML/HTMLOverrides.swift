/// A client that writes some nodes its own way. A class, because its state lives as long as a page; one page, one thread.
public protocol HTMLOverrides: AnyObject {
  /// The nodes it is asked about; all others are written as if it were not there. Read once a page.
  var interests: MarkdownTagSet { get }

  /// Called before a node is written.
  func enter(_ node: MarkdownNode, _ writer: inout HTMLWriter) -> HTMLOverride

  /// Called after a node that `enter` answered with `.wrapped` or `.around`.
  func exit(_ node: MarkdownNode, _ writer: inout HTMLWriter)

  /// Another destination for a link or an image that is written as usual; nil for its own. Called only when `interests`
  /// has the tag. The answer is checked and escaped like any other destination.
  func destination(of node: MarkdownNode, _ writer: inout HTMLWriter) -> ArraySlice<UInt8>?
}

extension HTMLOverrides {
  public func exit(_ node: MarkdownNode, _ writer: inout HTMLWriter) {}

  public func destination(of node: MarkdownNode, _ writer: inout HTMLWriter) -> ArraySlice<UInt8>? { nil }
}

/// What an override did with a node.
public enum HTMLOverride: Sendable {
  /// Nothing: write the node as usual.
  case standard
  /// It wrote all that shall be seen, children included.
  case replaced
  /// It wrote the node's start: write the children, then call `exit` for its end.
  case wrapped
  /// It wrote something before the node: write the node as usual, then call `exit`.
  case around
}
