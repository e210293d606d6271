extension HTMLWriter {
  /// Which part of a table is being written.
  struct TableState {
    var isInHeader = false
    var hasBody = false
  }

  mutating func startTablePart(_ record: NodeRecord) {
    html.startLine()
    switch record.tag {
    case .table:
      html.markup("<table>")
      table.hasBody = false
    case .tableRow: startRow(record)
    default: startCell(record)
    }
  }

  mutating func endTablePart(_ record: NodeRecord) {
    switch record.tag {
    case .table: endTable()
    case .tableRow: endRow(record)
    default: html.markup(table.isInHeader ? "</th>" : "</td>")
    }
  }

  private mutating func startRow(_ record: NodeRecord) {
    if record.flags.contains(.marked) {
      table.isInHeader = true
      html.markup("<thead>\n")
    } else if !table.hasBody {
      html.markup("<tbody>\n")
      table.hasBody = true
    }
    html.markup("<tr>")
  }

  private mutating func startCell(_ record: NodeRecord) {
    html.markup(table.isInHeader ? "<th" : "<td")
    switch record.alignment {
    case .none: html.markup(">")
    case .left: html.markup(" align=\"left\">")
    case .center: html.markup(" align=\"center\">")
    case .right: html.markup(" align=\"right\">")
    }
  }

  private mutating func endRow(_ record: NodeRecord) {
    startLine("</tr>")
    guard record.flags.contains(.marked) else { return }
    startLine("</thead>")
    table.isInHeader = false
  }

  private mutating func endTable() {
    if table.hasBody { startLine("</tbody>\n") }
    table.hasBody = false
    startLine("</table>\n")
  }
}
