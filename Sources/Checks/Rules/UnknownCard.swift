internal import Curriculum
internal import Diagnostics
internal import Markdown

/// Cards have a name that is known, on a line of its own in a quotation.
struct UnknownCard: TextRule {
  let id = "unknown-card"
  let explanation = """
    A quotation that begins with [!NAME] is to be a card, and was not read as one: its name is shown, and it looks like \
    any other quotation. The name stands alone on the first line, '> [!WARNING]', and the text below it, each line with \
    '> '.
    """
  let category = RuleCategory.markup
  let severity = Severity.warning

  private static let names = MarkdownAlert.Kind.allCases.map { $0.rawValue.uppercased() }

  func check(_ block: WrittenBlock) -> [Diagnostic] {
    guard block.node.parent?.alert == nil, let text = block.lines.first, let marker = Self.marker(of: text.bytes) else {
      return []
    }
    let name = text.text(marker).uppercased().filter(\.isLetter)
    let isInQuotation = block.node.parent?.tag == .blockQuote
    // '[note]' in a sentence is no card.
    guard text.bytes[marker].contains(UInt8(ascii: "!")) || isInQuotation && Self.names.contains(name) else {
      return []
    }
    return [
      finding(
        "this is read as text and not as a card", hint: Self.hint(name, isInQuotation: isInQuotation),
        at: text.place(marker))
    ]
  }

  /// `[!NAME]`, `![NAME]` or `[NAME]` at the start of a text.
  private static func marker(of text: ArraySlice<UInt8>) -> Range<Int>? {
    let opening = text.prefix { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "!") || $0 == 0x20 }
    guard opening.contains(UInt8(ascii: "[")) else { return nil }
    let name = text[opening.endIndex...].prefix { $0.isLetter || $0 == UInt8(ascii: "-") || $0 == 0x20 }
    guard !name.isEmpty, name.count < 30, text.byte(name.endIndex) == UInt8(ascii: "]"),
      text.byte(name.endIndex + 1) != UInt8(ascii: "(")
    else { return nil }
    return text.startIndex..<name.endIndex + 1
  }

  private static func hint(_ name: String, isInQuotation: Bool) -> String? {
    guard names.contains(name) else { return Suggestion.hint(for: name, among: names) }
    return isInQuotation
      ? "write '> [!\(name)]' on a line of its own, and the text on the lines below it"
      : "a card is a quotation: begin each of its lines with '> '"
  }
}

extension UnknownCard {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: """
          > [!DANGER]
          > Call 911.
          """,
        good: """
          > [!CAUTION]
          > Call 911.
          """)
    ]
  }
}
