internal import Curriculum
internal import Markdown

/// A table of the report's page.
struct ReportTable {
  enum Column {
    case text(String)
    case number(String)

    var name: String {
      switch self {
      case .text(let name), .number(let name): name
      }
    }
    /// The attribute of its cells.
    var attribute: String { if case .number = self { " class=\"number\"" } else { "" } }
  }

  var id: String?
  let caption: String
  let columns: [Column]
  /// Plain text, a cell a column.
  let rows: [[String]]

  /// What a cell says that is marked by a class of the same name.
  private static let states: Set = ["never", "valid", "changed", "due", "overdue"]

  var html: String {
    let id = id.map { " id=\"\($0)\"" } ?? ""
    let heads = columns.map { "<th scope=\"col\"\($0.attribute)>\(HTMLBuffer.escaped($0.name))</th>" }
    return """
      <div class="scroll" tabindex="0" role="region" aria-label="\(HTMLBuffer.escaped(caption))">
      <table\(id)>
      <caption>\(HTMLBuffer.escaped(caption))</caption>
      <thead><tr>\(heads.joined())</tr></thead>
      <tbody>
      \(rows.map { "<tr>\(zip(columns, $0).map(Self.cell).joined())</tr>" }.joined(separator: "\n"))
      </tbody>
      </table>
      </div>
      """
  }

  private static func cell(_ column: Column, _ text: String) -> String {
    let attribute = states.contains(text) ? " class=\"\(text)\"" : text.isDay ? " class=\"day\"" : column.attribute
    return "<td\(attribute)>\(HTMLBuffer.escaped(text))</td>"
  }
}

extension String {
  /// Whether it is a day that should not break at its hyphens.
  fileprivate var isDay: Bool { CalendarDate(self) != nil }
}
