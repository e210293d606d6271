internal import Curriculum
internal import Diagnostics
internal import Markdown

/// No tag and no entity of HTML reaches readers as letters.
struct UnreadTag: ModuleRule {
  let id = "unread-tag"
  let explanation = """
    HTML is shown to readers as letters, <p> for instance: Handrail takes Markdown, so that nothing that is pasted in \
    can harm a page. Text pasted from a word processor or from a website brings such tags along. A site may take HTML \
    with 'rawHTML: true' in site.yml.
    """
  let category = RuleCategory.markup
  let severity = Severity.warning

  func check(_ module: Module, in context: CheckContext) -> [Diagnostic] {
    (context.curriculum.configuration.allowsRawHTML ? [] : tags(of: module)) + letters(of: module)
  }

  private func tags(of module: Module) -> [Diagnostic] {
    module.document.nodes(of: [.htmlBlock, .htmlInline]).compactMap { node in
      let html = HTMLRemains(of: node.literal)
      guard let tag = html.firstTag else { return nil }
      return finding(
        "HTML is shown to readers as letters: \(tag)", hint: Self.advice(on: tag), at: node.place)
    }
  }

  private static func advice(on tag: String) -> String {
    switch tag.lowercased().drop(while: { "</".contains($0) }).prefix(while: { $0.isLetter || $0.isNumber }) {
    case "br": "end the line with a backslash to break it"
    case "b", "strong": "write **words**"
    case "i", "em": "write *words*"
    case "img": "write ![what it shows](picture.jpg)"
    case "a": "write [words](address)"
    case "ul", "ol", "li": "write '- ' before each item"
    case "iframe", "script", "video", "audio", "embed", "object": "leave it out: pages load nothing from elsewhere"
    default: "write Markdown instead, or leave it out"
    }
  }

  /// What cmark takes for text: unknown entities, tags with a colon, the ends of comments.
  private func letters(of module: Module) -> [Diagnostic] {
    module.document.nodes(of: [.text]).flatMap { node in
      Self.pieces.flatMap { piece, hint in
        node.literal.ranges(of: piece).filter { Self.isMarkup($0, in: node.literal) }.map {
          finding(
            "this is shown to readers as it stands: \(Self.excerpt(of: node.literal[$0.lowerBound...]))", hint: hint,
            at: node.place(of: $0))
        }
      }
    }
  }

  private static func excerpt(of text: ArraySlice<UInt8>) -> String {
    let start = text.wholeLetters(atMost: 30)
    let end = start.firstIndex { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: ";") }
    return String(decoding: end.map { text[...$0] } ?? start.prefix { !$0.isSpace }, as: UTF8.self)
  }

  private static let pieces: [(StaticString, String)] = [
    ("<!--", "close the comment with -->"), ("-->", "leave it out: no comment begins before it"),
    ("<o:", "leave this tag of a word processor out"), ("</o:", "leave this tag of a word processor out"),
    ("&", "write the character itself"),
  ]

  /// Of `&` only what reads as an entity, `&nbsp;`, which cmark would have read if it knew it.
  private static func isMarkup(_ range: Range<Int>, in bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes[range.lowerBound] == UInt8(ascii: "&") else { return true }
    let name = bytes[range.upperBound...].prefix { $0.isDigit || ($0.isLetter && $0 < 0x80) || $0 == UInt8(ascii: "#") }
    return name.count > 1 && bytes.byte(name.endIndex) == UInt8(ascii: ";")
  }
}

extension UnreadTag {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: "Call us <b>today</b>.",
        good: "Call us **today**.")
    ]
  }
}
