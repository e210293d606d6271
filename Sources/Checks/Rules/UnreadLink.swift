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
  let category = RuleCategory.markup
  let severity = Severity.warning

  func check(_ block: WrittenBlock) -> [Diagnostic] {
    block.texts.flatMap { text -> [Diagnostic] in
      let (touching, parted) = (text.bytes.ranges(of: "]("), text.bytes.ranges(of: "] ("))
      guard !touching.isEmpty || !parted.isEmpty else { return [] }
      let (openings, ends) = (text.bytes.ranges(of: "["), text.bytes.ranges(of: ")"))
      return touching.compactMap { unreadLink(text, at: $0, openings, ends) }
        + parted.compactMap { partedLink(text, at: $0, openings) }
    }
  }

  /// An address that is longer is not written out in a hint.
  private static let longestAddress = 200

  /// - Parameters:
  ///   - openings: the brackets of the text that open.
  ///   - ends: its closing parentheses.
  private func unreadLink(
    _ text: WrittenText, at beginning: Range<Int>, _ openings: [Range<Int>], _ ends: [Range<Int>]
  ) -> Diagnostic? {
    let address = text.bytes[beginning.upperBound...]
    // The rule on telephone numbers tells of those.
    guard !TelephoneLink.isTelephone(address) else { return nil }
    let start = openings.last(before: beginning.lowerBound)?.lowerBound ?? beginning.lowerBound
    let end = ends.first(from: beginning.upperBound)
    let written = address[..<(end?.lowerBound ?? address.endIndex)].wholeLetters(atMost: Self.longestAddress)
    let hint =
      written.endIndex != end?.lowerBound
      ? "an address has no blanks, or stands between < and >, and ends with a parenthesis: [words](<address>)"
      : "write an address with blanks in it between < and >: [words](<\(String(decoding: written, as: UTF8.self))>)"
    return finding(
      "this is read as text and not as a link", hint: hint,
      at: text.place(start..<(end?.upperBound ?? text.bytes.endIndex)))
  }

  /// `[words] (address)`, of which the address may have been made a link of its own.
  private func partedLink(_ text: WrittenText, at beginning: Range<Int>, _ openings: [Range<Int>]) -> Diagnostic? {
    let address = text.bytes[beginning.upperBound...].prefix { $0 != UInt8(ascii: ")") && !$0.isSpace }
    let isAddress =
      address.isEmpty && beginning.upperBound == text.bytes.endIndex
      || address.starts(with: "/".utf8) || address.starts(with: "#".utf8) || !address.ranges(of: "://").isEmpty
      || !address.ranges(of: ".md").isEmpty
    guard isAddress else { return nil }
    let start = openings.last(before: beginning.lowerBound)?.lowerBound ?? beginning.lowerBound
    return finding(
      "this is read as text and not as a link: a blank stands between its words and its address",
      hint: "write [words](address)", at: text.place(start..<beginning.upperBound))
  }
}

extension UnreadLink {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: "See [where to call](https://988lifeline.org/get help/).",
        good: "See [where to call](https://988lifeline.org/get-help/).")
    ]
  }

  var sources: [RuleSource] {
    [
      RuleSource(
        "GitHub Flavored Markdown, 6.6 Links",
        "https://github.github.com/gfm/#links")
    ]
  }
}
