internal import Curriculum
internal import Diagnostics
internal import Markdown

/// What stands on the line where a comment ends is read as it is meant.
struct TextAfterComment: ModuleRule {
  let id = "text-after-comment"
  let explanation = """
    A heading, a list or a quotation stands on the line on which a comment, <!-- … -->, ends. Such a thing must begin its \
    line, so its marker is shown to readers and makes nothing.
    """
  let category = RuleCategory.markup
  let severity = Severity.warning

  func check(_ module: Module, in context: CheckContext) -> [Diagnostic] {
    module.document.nodes(of: [.paragraph]).compactMap { paragraph in
      let inlines = Array(paragraph.children).drop(while: Self.isNothing)
      guard let text = inlines.first, text.tag == .text, paragraph.firstChild?.tag == .htmlInline,
        Self.beginsBlock(text.literal.drop(while: \.isBlank))
      else { return nil }
      return finding(
        "this stands behind a comment, so its marker makes nothing of it", hint: "begin a new line behind -->",
        at: text.place)
    }
  }

  /// A comment, or blanks between comments.
  private static func isNothing(_ inline: MarkdownNode) -> Bool {
    switch inline.tag {
    case .htmlInline: HTMLRemains(of: inline.literal).bytes.isEmpty
    case .text: inline.literal.allSatisfy(\.isBlank)
    default: false
    }
  }

  private static func beginsBlock(_ text: ArraySlice<UInt8>) -> Bool {
    let marker = text.prefix { "#->+*".utf8.contains($0) || $0.isDigit || ".)".utf8.contains($0) }
    let isNumber = marker.first?.isDigit ?? false
    return !marker.isEmpty && text.byte(marker.endIndex).isBlank
      && (!isNumber || marker.last == UInt8(ascii: ".") || marker.last == UInt8(ascii: ")"))
  }
}

extension TextAfterComment {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: """
          <!-- for May --> ## In May

          Text.
          """,
        good: """
          <!-- for May -->

          ## In May

          Text.
          """)
    ]
  }

  var sources: [RuleSource] {
    [
      RuleSource(
        "GitHub Flavored Markdown, 4.6 HTML blocks",
        "https://github.github.com/gfm/#html-blocks")
    ]
  }
}
