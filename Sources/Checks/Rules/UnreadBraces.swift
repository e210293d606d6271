internal import Curriculum
internal import Diagnostics
internal import Markdown

/// Braces have been understood: as variables, or as the id of a heading.
struct UnreadBraces: TextRule {
  let id = "unread-braces"
  let explanation = """
    Something in braces is shown to readers as it stands. Variables have two braces on each side, {{clinic.phone}}; the \
    id of a heading stands at its end, ## Words {#id}; other tools' commands in braces mean nothing here. Braces that \
    readers shall see are written with a backslash before them.
    """
  let category = RuleCategory.markup
  let severity = Severity.warning

  func check(_ block: WrittenBlock) -> [Diagnostic] {
    block.texts.flatMap { text -> [Diagnostic] in
      let openings = text.bytes.ranges(of: "{")
      guard !openings.isEmpty else { return [] }
      let ends = (one: text.bytes.ranges(of: "}"), two: text.bytes.ranges(of: "}}"))
      return openings.map(\.lowerBound).compactMap { brace in
        let isDouble =
          text.bytes.byte(brace - 1) == UInt8(ascii: "{") || text.bytes.byte(brace + 1) == UInt8(ascii: "{")
        return isDouble
          ? foreignCommand(text, at: brace, end: ends.two.first(from: brace))
          : problem(text, at: brace, end: ends.one.first(from: brace), isHeading: block.node.tag == .heading)
      }
    }
  }

  /// - Parameter end: the brace that closes it.
  private func problem(_ text: WrittenText, at brace: Int, end: Range<Int>?, isHeading: Bool) -> Diagnostic? {
    if isHeading, let end, isID(text.bytes, brace..<end.upperBound) { return nil }
    let whole = brace..<(end?.upperBound ?? text.bytes.endIndex)
    let content = text.bytes[(brace + 1)..<(end?.lowerBound ?? text.bytes.endIndex)]
    return finding(
      "this is shown to readers as it stands", hint: hint(content, isHeading: isHeading), at: text.place(whole))
  }

  /// Whether braces hold the id of a heading, which is none of its text.
  private func isID(_ bytes: ArraySlice<UInt8>, _ braces: Range<Int>) -> Bool {
    let content = bytes[braces].dropFirst().dropLast()
    return braces.upperBound == bytes.endIndex && content.first == UInt8(ascii: "#") && content.count > 1
      && (braces.lowerBound == bytes.startIndex || bytes[braces.lowerBound - 1].isBlank)
      && !content.contains(where: \.isSpace)
  }

  /// No name of a variable is longer.
  private static let longestName = 100

  private func hint(_ content: ArraySlice<UInt8>, isHeading: Bool) -> String {
    let text = String(decoding: content.wholeLetters(atMost: Self.longestName), as: UTF8.self)
    if text.hasPrefix("clinic.") || text.hasPrefix("crisis.") || text.hasPrefix("theme.") {
      return "variables have two braces on each side: {{\(text)}}"
    }
    if text.hasPrefix("#") {
      return isHeading
        ? "an id stands at the very end of its heading, without blanks in it: ## Words {#id}"
        : "an id stands at the end of a heading: ## Words {#id}"
    }
    return "leave it out; braces that readers shall see have a backslash before them, \\{"
  }

  /// `{{< figure >}}` and its like.
  private func foreignCommand(_ text: WrittenText, at brace: Int, end: Range<Int>?) -> Diagnostic? {
    guard text.bytes[brace...].starts(with: "{{<".utf8) || text.bytes[brace...].starts(with: "{{%".utf8) else {
      return nil
    }
    return finding(
      "this command of another tool is shown to readers", hint: "leave it out, or write in Markdown what it stood for",
      at: text.place(brace..<(end?.upperBound ?? text.bytes.endIndex)))
  }
}

extension UnreadBraces {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: """
          ## Today {#today

          Text.
          """,
        good: """
          ## Today {#today}

          Text.
          """)
    ]
  }
}
