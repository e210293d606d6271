internal import Curriculum
internal import Diagnostics
internal import Markdown

/// Links and pictures are read as such.
struct UnreadLink: TextRule {
  let id = "unread-link"
  let explanation = """
    A link or a picture was read as plain text, so readers see its brackets and have nothing to tap. An address with \
    blanks in it must stand between < and >; nothing stands between the brackets and the parenthesis; and the \
    parenthesis must be closed.
    """
  let severity = Severity.warning

  func check(_ block: WrittenBlock) -> [Diagnostic] {
    block.texts.flatMap { text in
      text.bytes.ranges(of: "](").compactMap { beginning in unreadLink(text, at: beginning) }
        + text.bytes.ranges(of: "] (").compactMap { beginning in partedLink(text, at: beginning) }
    }
  }

  private func unreadLink(_ text: WrittenText, at beginning: Range<Int>) -> Diagnostic? {
    let address = text.bytes[beginning.upperBound...]
    // The rule on telephone numbers tells of those.
    guard !TelephoneLink.isTelephone(address) else { return nil }
    let start = text.bytes[..<beginning.lowerBound].lastIndex(of: UInt8(ascii: "[")) ?? beginning.lowerBound
    let end = address.firstIndex(of: UInt8(ascii: ")"))
    let written = String(decoding: address[..<(end ?? address.endIndex)], as: UTF8.self)
    let hint =
      end == nil
      ? "an address has no blanks, or stands between < and >, and ends with a parenthesis: [words](<address>)"
      : "write an address with blanks in it between < and >: [words](<\(written)>)"
    return finding(
      "this is read as text and not as a link", hint: hint,
      at: text.place(start..<(end.map { $0 + 1 } ?? text.bytes.endIndex)))
  }

  /// `[words] (address)`, of which the address may have been made a link of its own.
  private func partedLink(_ text: WrittenText, at beginning: Range<Int>) -> Diagnostic? {
    let address = text.bytes[beginning.upperBound...].prefix { $0 != UInt8(ascii: ")") && !$0.isSpace }
    let isAddress =
      address.isEmpty && beginning.upperBound == text.bytes.endIndex
      || address.starts(with: "/".utf8) || address.starts(with: "#".utf8) || !address.ranges(of: "://").isEmpty
      || !address.ranges(of: ".md").isEmpty
    guard isAddress else { return nil }
    let start = text.bytes[..<beginning.lowerBound].lastIndex(of: UInt8(ascii: "[")) ?? beginning.lowerBound
    return finding(
      "this is read as text and not as a link: a blank stands between its words and its address",
      hint: "write [words](address)", at: text.place(start..<beginning.upperBound))
  }
}
