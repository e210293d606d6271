internal import Markdown

/// A table of fields, on the screen and on paper.
struct WorksheetGrid {
  let columns: [String]
  /// One for each row; nil where rows have no heads.
  var rowHeads: [String]?
  /// What each field is called, row by row.
  let labels: [[String]]
  /// Whether each cell says what heads its column, for a screen on which rows become lists.
  var stacks = false

  /// Writes the head and the rows of a table, without the table's own tags.
  /// - Parameter field: writes a field with a label. Its number counts from 1, row by row.
  func write(into html: inout HTMLBuffer, field: (_ number: Int, _ label: String, inout HTMLBuffer) -> Void) {
    writeHead(into: &html)
    html.markup("<tbody>\n")
    for (row, labels) in labels.enumerated() {
      html.markup("<tr>")
      if let rowHeads { write(rowHeads[row], scope: "row", into: &html) }
      for (column, label) in labels.enumerated() {
        openCell(under: columns[column], into: &html)
        field(row * labels.count + column + 1, label, &html)
        html.markup("</td>")
      }
      html.markup("</tr>\n")
    }
    html.markup("</tbody>")
  }

  private func openCell(under head: String, into html: inout HTMLBuffer) {
    guard stacks else { return html.markup("<td>") }
    html.markup("<td data-head=\"")
    html.text(head)
    html.markup("\">")
  }

  private func writeHead(into html: inout HTMLBuffer) {
    html.markup("<thead><tr>")
    if rowHeads != nil { html.markup("<td></td>") }
    for column in columns { write(column, scope: "col", into: &html) }
    html.markup("</tr></thead>\n")
  }

  private func write(_ head: String, scope: String, into html: inout HTMLBuffer) {
    html.markup(string: "<th scope=\"\(scope)\">")
    html.text(head)
    html.markup("</th>")
  }
}
