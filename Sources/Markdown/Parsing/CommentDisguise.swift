internal import Diagnostics

/// Comments with text behind them on their line, disguised for cmark.
///
/// To cmark a line that begins with a comment is HTML to its end, so that no markup would be read in what stands behind
/// the comment. Here such a comment becomes a tag of the same length, which begins a paragraph like any text. Places
/// stay what they are, and so the tree finds the comment itself in the file.
enum CommentDisguise {
  /// The file as cmark is to read it; nil where it is to read it as it is.
  /// - Parameter document: what cmark has made of the file.
  static func bytes(for document: MarkdownDocument) -> [UInt8]? {
    let comments = document.nodes(of: [.htmlBlock]).flatMap { block -> [Range<Int>] in
      block.range.map { Self.comments(atStartOf: document.file.bytes[$0]) } ?? []
    }
    guard !comments.isEmpty else { return nil }
    var bytes = document.file.bytes
    for comment in comments { disguise(comment, in: &bytes) }
    return bytes
  }

  /// The comments that a block of HTML begins with, if text stands behind them on their line.
  private static func comments(atStartOf html: ArraySlice<UInt8>) -> [Range<Int>] {
    var comments: [Range<Int>] = []
    var rest = html.drop(while: \.isBlank)
    while rest.starts(with: "<!--".utf8) {
      guard let end = HTMLComments.end(ofCommentAt: rest.startIndex, in: html) else { return [] }
      comments.append(rest.startIndex..<end)
      rest = html[end...].drop(while: \.isBlank)
    }
    // Of other HTML behind a comment cmark makes HTML.
    guard let next = rest.first, !next.isSpace, next != UInt8(ascii: "<") else { return [] }
    return comments
  }

  /// `<i xxx>`
  private static func disguise(_ comment: Range<Int>, in bytes: inout [UInt8]) {
    for index in comment { bytes[index] = UInt8(ascii: "x") }
    bytes[comment.lowerBound] = UInt8(ascii: "<")
    bytes[comment.lowerBound + 1] = UInt8(ascii: "i")
    bytes[comment.lowerBound + 2] = UInt8(ascii: " ")
    bytes[comment.upperBound - 1] = UInt8(ascii: ">")
  }
}
