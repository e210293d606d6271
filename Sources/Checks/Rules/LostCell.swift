internal import Curriculum
internal import Diagnostics
internal import Markdown

/// Every cell of a table is shown.
struct LostCell: ModuleRule {
  let id = "lost-cell"
  let explanation = """
    A row of a table has more cells than the first row: Markdown leaves the others out, and readers never see them. An \
    upright bar that belongs to the text is written with a backslash before it.
    """
  let category = RuleCategory.markup
  let severity = Severity.error
  let leeway = Leeway.none

  func check(_ module: Module, in context: CheckContext) -> [Diagnostic] {
    module.document.nodes(of: [.table]).flatMap { table -> [Diagnostic] in
      guard case .table(let columns) = table.kind else { return [] }
      return table.children.compactMap { row in
        guard let range = row.range else { return nil }
        let cells = Self.cells(of: module.file.bytes[range])
        guard let lost = cells.dropFirst(columns.count).first(where: { !$0.isEmpty }) else { return nil }
        return finding(
          "the table has \(columns.count) columns, so this cell and what follows it in the row are left out",
          hint: "give the first row and the line of dashes as many columns, or write \\| for a bar in the text",
          at: Place(module.file, lost.startIndex..<lost.endIndex))
      }
    }
  }

  private static func cells(of row: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var cells: [ArraySlice<UInt8>] = []
    var start = row.first == UInt8(ascii: "|") ? row.startIndex + 1 : row.startIndex
    // A backslash before a bar makes it one of the text, whatever stands before the backslash.
    for bar in row.indices.dropFirst() where row[bar] == UInt8(ascii: "|") && row[bar - 1] != UInt8(ascii: "\\") {
      cells.append(row[start..<bar].trimmed)
      start = bar + 1
    }
    return cells + [row[min(start, row.endIndex)...].trimmed]
  }
}

extension LostCell {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: """
          | When | Whom to call |
          | --- | --- |
          | At night | The nurse | 911 in an emergency |
          """,
        good: """
          | When | Whom to call | Else |
          | --- | --- | --- |
          | At night | The nurse | 911 in an emergency |
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
