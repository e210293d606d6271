internal import Curriculum
internal import Diagnostics
internal import Markdown

/// What stands on the line where a comment ends is read as it is meant.
struct TextAfterComment: ModuleRule {
  let id = "text-after-comment"
  let explanation = """
    A heading, a list or a quotation stands on the line on which a comment, <!-- … -->, ends. Such a thing must begin its \
    line, so its marker is shown to readers and makes nothing. Within a quotation or a list, no markup at all is read \
    behind a comment of several lines.
    """
  let severity = Severity.warning

  func check(_ module: Module, in context: CheckContext) -> [Diagnostic] {
    unreadText(of: module) + markers(of: module)
  }

  /// A comment of several lines in a quotation or a list, which cmark reads with what stands behind it.
  private func unreadText(of module: Module) -> [Diagnostic] {
    module.document.nodes(of: [.htmlBlock]).compactMap { node in
      guard node.literal.trimmingBlanks.starts(with: "<!--".utf8),
        let first = HTMLRemains(of: node.literal).bytes.first, first != UInt8(ascii: "<")
      else { return nil }
      return finding(
        "no markup is read in the text behind this comment", hint: "begin a new line behind -->", at: node.place)
    }
  }

  private func markers(of module: Module) -> [Diagnostic] {
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
