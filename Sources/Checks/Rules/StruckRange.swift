internal import Curriculum
internal import Diagnostics
internal import Markdown

/// A tilde between two figures strikes nothing out.
struct StruckRange: ModuleRule {
  let id = "struck-range"
  let explanation = """
    Two tildes in a line, as in '5~10 mg, then 10~20 mg', strike out what stands between them: a dose or a time would be \
    shown as if it were withdrawn. Write a range with a dash or with 'to'; strike words out with two tildes on each \
    side, ~~words~~.
    """
  let category = RuleCategory.markup
  let severity = Severity.error
  let leeway = Leeway.none

  func check(_ module: Module, in context: CheckContext) -> [Diagnostic] {
    module.document.nodes(of: [.strikethrough]).compactMap { node in
      guard let range = node.range else { return nil }
      let bytes = module.file.bytes[...]
      guard bytes.byte(range.lowerBound + 1) != UInt8(ascii: "~"),
        [range.lowerBound - 1, range.upperBound].contains(where: { bytes.byte($0).isDigit || bytes.byte($0).isLetter })
      else { return nil }
      return finding(
        "this is struck out, since it stands between two tildes", hint: "write the range with 'to' or a dash: 5 to 10",
        at: node.place)
    }
  }
}

extension StruckRange {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: "Groups meet from 9~10 or from 14~15.",
        good: "Groups meet from 9 to 10 or from 14 to 15.")
    ]
  }

  var sources: [RuleSource] {
    [
      RuleSource(
        "GitHub Flavored Markdown, 6.5 Strikethrough",
        "https://github.github.com/gfm/#strikethrough-extension-")
    ]
  }
}
