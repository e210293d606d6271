internal import Curriculum
internal import Diagnostics
internal import Markdown

/// Stars, underscores and tildes around words made them strong, emphasised or struck.
struct UnreadEmphasis: TextRule {
  let id = "unread-emphasis"
  let explanation = """
    Stars, underscores, tildes or back quotes that were meant as markup are shown to readers as they stand. Markdown \
    reads them where they touch the words: **words**, and not ** words **. A star, an underscore or a back quote that \
    readers shall see is written with a backslash before it.
    """
  let category = RuleCategory.markup
  let severity = Severity.warning

  func check(_ block: WrittenBlock) -> [Diagnostic] {
    block.texts.filter { Self.marks.isFound(in: $0.bytes) }.flatMap { text in
      runs(of: text).compactMap { run in
        problem(with: run, in: text.bytes).map { finding($0.message, hint: $0.hint, at: text.place(run)) }
      } + partedStars(in: text)
    }
  }

  private static let marks = ByteSearch(
    UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "`"))

  /// Runs of one mark.
  private func runs(of text: WrittenText) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var rest = text.bytes
    while let start = Self.marks.first(in: rest) {
      let end = rest[start...].firstIndex { $0 != rest[start] } ?? rest.endIndex
      found.append(start..<end)
      rest = rest[end...]
    }
    return found
  }

  private func problem(with run: Range<Int>, in bytes: ArraySlice<UInt8>) -> (message: String, hint: String)? {
    let isBesideText = [bytes.byte(run.lowerBound - 1), bytes.byte(run.upperBound)].contains { $0 != 0 && !$0.isSpace }
    switch (bytes[run.lowerBound], run.count) {
    case (UInt8(ascii: "*"), 2...3):
      return ("these stars are shown to readers", "write them close to the words, with blanks outside: **words**")
    case (UInt8(ascii: "_"), 2) where isBesideText:
      return ("these underscores are shown to readers", "write **words**, with blanks outside")
    case (UInt8(ascii: "~"), 2) where isBesideText:
      return ("these tildes are shown to readers", "write ~~words~~, with blanks outside")
    case (UInt8(ascii: "`"), _):
      return ("this back quote is shown to readers", "write ' for an apostrophe, and code between two back quotes")
    default: return nil
    }
  }

  /// Single stars of which one touches a word and the other does not: `*words *`.
  private func partedStars(in text: WrittenText) -> [Diagnostic] {
    let stars = runs(of: text).filter { text.bytes[$0].elementsEqual("*".utf8) }.map(\.lowerBound)
    return zip(stars, stars.dropFirst()).compactMap { first, second in
      let (before, after) = (text.bytes.byte(first - 1), text.bytes.byte(first + 1))
      let (inner, outer) = (text.bytes.byte(second - 1), text.bytes.byte(second + 1))
      let isOpen = !before.isLetter && !before.isDigit && (after.isLetter || after.isDigit) && inner.isBlank
      let isClosed = after.isBlank && (inner.isLetter || inner.isDigit) && !outer.isLetter && !outer.isDigit
      guard isOpen && !outer.isLetter || isClosed && !before.isLetter && !before.isDigit else { return nil }
      return finding(
        "these stars are shown to readers", hint: "write them close to the words: *words*",
        at: text.place(first..<second + 1))
    }
  }
}

extension UnreadEmphasis {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: "This is ** important ** today.",
        good: "This is **important** today.")
    ]
  }

  var sources: [RuleSource] {
    [
      RuleSource(
        "GitHub Flavored Markdown, 6.4 Emphasis and strong emphasis",
        "https://github.github.com/gfm/#emphasis-and-strong-emphasis")
    ]
  }
}
