internal import Curriculum
internal import Diagnostics
internal import Markdown

/// No markup of another tool is shown as letters.
struct ForeignMarkup: TextRule {
  let id = "foreign-markup"
  let explanation = """
    Markup that another tool reads and Markdown does not is shown to readers as it stands: ':::', '!!! note', \
    '[[page]]', '==words=='.
    """
  let category = RuleCategory.markup
  let severity = Severity.warning

  private static let atLineStarts: [(StaticString, String)] = [
    (":::", "a card is a quotation that begins with '> [!NOTE]'"),
    ("!!! ", "a card is a quotation that begins with '> [!NOTE]'"),
    ("??? ", "a card is a quotation that begins with '> [!NOTE]'"),
    ("[TOC]", "leave it out: every long page has its contents"),
    ("[[toc]]", "leave it out: every long page has its contents"),
    ("\\pagebreak", "leave it out: handouts find their pages themselves"),
    ("\\newpage", "leave it out: handouts find their pages themselves"),
  ]

  func check(_ block: WrittenBlock) -> [Diagnostic] {
    block.texts.flatMap { text in atStart(of: text) + pageNames(in: text) + marked(in: text) }
  }

  private func atStart(of text: WrittenText) -> [Diagnostic] {
    guard text.beginsLine else { return [] }
    return Self.atLineStarts.compactMap { piece, hint in
      guard let range = text.bytes.ranges(of: piece).first, range.lowerBound == text.bytes.startIndex else {
        return nil
      }
      return finding("this markup of another tool is shown to readers", hint: hint, at: text.place(range))
    }
  }

  /// `[[page]]`
  private func pageNames(in text: WrittenText) -> [Diagnostic] {
    let openings = text.bytes.ranges(of: "[[")
    guard !openings.isEmpty else { return [] }
    let ends = text.bytes.ranges(of: "]]")
    return openings.compactMap { opening in
      // Of those before one end the last is meant.
      guard let end = ends.first(from: opening.upperBound), openings.last(before: end.lowerBound) == opening,
        text.bytes[opening.upperBound..<end.lowerBound].contains(where: { $0.isLetter }),
        !text.bytes[opening.lowerBound...].starts(with: "[[toc]]".utf8)
      else { return nil }
      return finding(
        "this is read as text and not as a link", hint: "write [words](../section/page.md)",
        at: text.place(opening.lowerBound..<end.upperBound))
    }
  }

  /// `==words==`
  private func marked(in text: WrittenText) -> [Diagnostic] {
    let marks = text.bytes.ranges(of: "==")
    return zip(marks, marks.dropFirst()).filter { first, second in
      let words = text.bytes[first.upperBound..<second.lowerBound]
      return words.first.map { $0.isLetter || $0.isDigit } ?? false
        && words.last.map { !$0.isSpace && $0 != UInt8(ascii: "=") } ?? false
    }.map { first, second in
      finding(
        "this is shown to readers as it stands", hint: "write **words**",
        at: text.place(first.lowerBound..<second.upperBound))
    }
  }
}

extension ForeignMarkup {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: "Bring ==your plan== along.",
        good: "Bring **your plan** along.")
    ]
  }
}
