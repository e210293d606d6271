internal import Diagnostics

/// The id that an author gave a heading: `## Triggers {#triggers}`.
public struct HeadingID: Sendable, Equatable {
  public let id: String
  /// Where the id stands in the file, without `{#` and `}`; nil where unknown.
  public let range: Range<Int>?
}

extension HeadingID {
  /// The bytes of the id in text that ends in `{#id}`, the braces at the text's start or after a space; nil if there is
  /// none. An id has ASCII letters, digits, `-`, `_`, `.`, `:` and any character beyond ASCII.
  static func bytes(in text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard text.last == UInt8(ascii: "}"), let brace = text.lastIndex(of: UInt8(ascii: "{")) else { return nil }
    let id = text[(brace + 1)...].dropLast()
    guard id.first == UInt8(ascii: "#"), id.count > 1, brace == text.startIndex || text[brace - 1].isSpace,
      id.dropFirst().allSatisfy(isAllowed)
    else { return nil }
    return id.dropFirst()
  }

  /// Text that ends in `{#id}`, without it and the space before it.
  static func visible(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let brace = text.lastIndex(of: UInt8(ascii: "{")) else { return text }
    let before = text[..<brace]
    guard let last = before.lastIndex(where: { !$0.isSpace }) else { return [] }
    return before[...last]
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    byte.isLetterOrDigit || byte >= 0x80 || "-_.:".utf8.contains(byte)
  }
}

extension MarkdownNode {
  /// The explicit id of a heading, or nil.
  public var headingID: HeadingID? {
    let record = record
    guard record.tag == .heading, record.flags.contains(.marked) else { return nil }
    let text = document.records[Int(record.end) - 1].first
    guard let id = HeadingID.bytes(in: document.bytes(text)) else { return nil }
    return HeadingID(
      id: String(decoding: id, as: UTF8.self).composed, range: text.isInArena ? nil : id.startIndex..<id.endIndex)
  }

  /// The literal as it is shown: without the `{#id}` of the heading that it ends.
  public var visibleLiteral: ArraySlice<UInt8> {
    tag == .text ? document.visibleText(record) : literal
  }
}
