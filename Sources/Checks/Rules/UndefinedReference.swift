internal import Curriculum
internal import Diagnostics
internal import Markdown

/// What a text refers to, by `[words][name]` or `[^name]`, is defined.
struct UndefinedReference: TextRule {
  let id = "undefined-reference"
  let explanation = """
    A link by name, [words][name], or a footnote, [^name], has no line that says what the name stands for, such as \
    '[name]: https://…' or '[^name]: …'. Readers see brackets and cannot follow them.
    """
  let category = RuleCategory.markup
  let severity = Severity.warning

  func check(_ block: WrittenBlock) -> [Diagnostic] {
    block.texts.flatMap { text in links(in: text) + footnotes(in: text) }
  }

  private func links(in text: WrittenText) -> [Diagnostic] {
    text.bytes.ranges(of: "][").compactMap { bracket in
      // Two citations may touch, '[@one][@two]'.
      guard text.bytes.byte(bracket.upperBound) != UInt8(ascii: "@"),
        let end = text.bytes[bracket.upperBound...].firstIndex(of: UInt8(ascii: "]"))
      else { return nil }
      let opening = text.bytes[..<bracket.lowerBound].lastIndex(of: UInt8(ascii: "["))
      let start = opening ?? bracket.lowerBound
      // In '[words][]' the words are the name; in '][]' there are none.
      let words = min(start + 1, bracket.lowerBound)..<bracket.lowerBound
      let label = end == bracket.upperBound ? words : bracket.upperBound..<end
      guard !label.isEmpty else { return nil }
      let name = text.text(label)
      return finding(
        "nothing says where this link leads: '\(name)' is not defined",
        hint: "write the address itself, [words](address), or a line '[\(name)]: address'",
        at: text.place(start..<end + 1))
    }
  }

  private func footnotes(in text: WrittenText) -> [Diagnostic] {
    let beginnings = text.bytes.ranges(of: "[^")
    guard !beginnings.isEmpty else { return [] }
    let ends = text.bytes.ranges(of: "]")
    return beginnings.compactMap { bracket in
      guard let end = ends.first(from: bracket.upperBound)?.lowerBound,
        (1...DefinitionLine.longestLabel).contains(end - bracket.upperBound),
        !text.bytes[bracket.upperBound..<end].contains(where: \.isSpace)
      else { return nil }
      let name = text.text(bracket.upperBound..<end)
      return finding(
        "this footnote has no text: '\(name)' is not defined", hint: "add a line '[^\(name)]: …' with the note",
        at: text.place(bracket.lowerBound..<end + 1))
    }
  }
}

extension UndefinedReference {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: "See [where to call][help].",
        good: """
          See [where to call][help].

          [help]: https://988lifeline.org/
          """)
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
