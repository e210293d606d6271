internal import Curriculum
internal import Diagnostics
internal import Markdown

/// Rows of a table make a table.
struct UnreadTable: TextRule {
  let id = "unread-table"
  let explanation = """
    Lines with upright bars were read as plain text and run into one. A table needs a line of dashes below its first \
    row, with as many columns as that row: | --- | --- |.
    """
  let category = RuleCategory.markup
  let severity = Severity.warning

  func check(_ block: WrittenBlock) -> [Diagnostic] {
    guard block.node.tag == .paragraph, let range = block.node.range,
      block.texts.contains(where: { $0.bytes.contains(UInt8(ascii: "|")) })
    else { return [] }
    let lines = block.node.document.file.bytes[range].split { $0 == 0x0A || $0 == 0x0D }.map(\.trimmed)
    let rows = lines.filter(Self.isRow)
    guard let first = rows.first, rows.count > 1 || Self.isFramed(first) else { return [] }
    let dashes = rows.first { row in row.allSatisfy { "|-: ".utf8.contains($0) } }
    let hint =
      dashes == nil
      ? "write a line of dashes below the first row: | --- | --- |"
      : "the line of dashes needs as many columns as the first row, and stands right below it"
    return [
      finding(
        "these rows are read as text and not as a table", hint: hint,
        at: Place(block.node.document.file, first.startIndex..<first.endIndex))
    ]
  }

  private static func isRow(_ line: ArraySlice<UInt8>) -> Bool {
    line.first == UInt8(ascii: "|") || line.count { $0 == UInt8(ascii: "|") } > 1
      || line.contains(UInt8(ascii: "|")) && line.allSatisfy { "|-: ".utf8.contains($0) }
  }

  private static func isFramed(_ line: ArraySlice<UInt8>) -> Bool {
    line.count > 2 && line.first == UInt8(ascii: "|") && line.last == UInt8(ascii: "|")
  }
}

extension UnreadTable {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: """
          | When | Whom to call |
          | At night | The nurse |
          """,
        good: """
          | When | Whom to call |
          | --- | --- |
          | At night | The nurse |
          """)
    ]
  }

  var sources: [RuleSource] {
    [
      RuleSource(
        "GitHub Flavored Markdown, 4.10 Tables",
        "https://github.github.com/gfm/#tables-extension-")
    ]
  }
}
