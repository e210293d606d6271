internal import Curriculum
internal import Markdown

/// Writes a worksheet as a form that keeps nothing and sends nothing: nothing typed has a name, and `method=dialog`
/// outside a dialog does nothing when someone presses Enter (HTML, "form submission algorithm").
struct WorksheetForm {
  /// From 0 to 10: so many steps a finger can tell apart side by side on the narrowest phone.
  private static let scaleInRow = 11

  private let strings: UserInterfaceStrings
  private let id: String
  private var fieldCount = 0

  /// - Parameter id: what links lead to.
  init(strings: UserInterfaceStrings, id: String) {
    self.strings = strings
    self.id = id
  }

  mutating func write(_ worksheet: Worksheet, resolving variables: Variables, into html: inout HTMLBuffer) {
    html.startLine()
    html.markup(string: "<form class=\"worksheet\" id=\"\(id)\" method=\"dialog\" autocomplete=\"off\"")
    html.markup(string: " aria-labelledby=\"\(id)-title\">\n<h2 id=\"\(id)-title\">")
    html.text(variables.resolve(worksheet.title))
    html.markup("</h2>\n<p class=\"worksheet-privacy\">")
    html.text(strings[.worksheetPrivacy])
    html.markup("</p>\n")
    if let intro = worksheet.intro {
      html.markup("<p class=\"worksheet-intro\">")
      html.textWithTelephones(variables.resolve(intro))
      html.markup("</p>\n")
    }
    for field in worksheet.fields { write(field, variables, &html) }
    html.markup("<p class=\"worksheet-actions\"><button type=\"button\" class=\"button\" data-action=\"print\" hidden>")
    html.text(strings[.worksheetPrint])
    html.markup("</button> <button type=\"reset\" class=\"button button-quiet\">")
    html.text(strings[.worksheetClear])
    html.markup("</button></p>\n</form>\n")
  }

  private mutating func write(_ field: Worksheet.Field, _ variables: Variables, _ html: inout HTMLBuffer) {
    fieldCount += 1
    let label = variables.resolve(field.label)
    switch field {
    case .bullets(_, let items, let then):
      bullets(label, items: items.map(variables.resolve), then: then.map(variables.resolve), &html)
    case .lines(_, let count): lines(label, count: count, &html)
    case .checklist(_, let items): checklist(label, items: items.map(variables.resolve), &html)
    case .scale(_, let from, let to, let low, let high):
      scale(label, from...to, ends: (low.map(variables.resolve), high.map(variables.resolve)), &html)
    case .table(_, let columns, let rows): table(label, columns: columns.map(variables.resolve), rows: rows, &html)
    case .week(_, let slots): week(label, slots: slots.map(variables.resolve), &html)
    }
  }

  private func bullets(_ label: String, items: [String], then: String?, _ html: inout HTMLBuffer) {
    html.markup("<div class=\"field field-bullets\"><p class=\"bullets-title\">")
    html.textWithTelephones(label)
    html.markup("</p>\n")
    WorksheetBullets(items: items, then: then).write(into: &html)
    html.markup("</div>\n")
  }

  private func lines(_ label: String, count: Int, _ html: inout HTMLBuffer) {
    let field = "\(id)-field-\(fieldCount)"
    html.markup(string: "<div class=\"field field-lines\"><label for=\"\(field)\">")
    html.textWithTelephones(label)
    html.markup(string: "</label><textarea id=\"\(field)\" rows=\"\(count)\"></textarea></div>\n")
  }

  private func checklist(_ label: String, items: [String], _ html: inout HTMLBuffer) {
    html.markup("<fieldset class=\"field field-checklist\"><legend>")
    html.textWithTelephones(label)
    html.markup("</legend>\n")
    for item in items {
      html.markup("<label class=\"choice\"><input type=\"checkbox\"> <span>")
      html.textWithTelephones(item)
      html.markup("</span></label>\n")
    }
    html.markup("</fieldset>\n")
  }

  private func scale(
    _ label: String, _ range: ClosedRange<Int>, ends: (low: String?, high: String?), _ html: inout HTMLBuffer
  ) {
    html.markup("<fieldset class=\"field field-scale\"><legend>")
    html.textWithTelephones(label)
    let isRow = range.count <= Self.scaleInRow
    html.markup(isRow ? "</legend>\n<div class=\"scale scale-row\">" : "</legend>\n<div class=\"scale\">")
    for number in range {
      html.markup(
        string: "<label><input type=\"radio\" name=\"\(id)-field-\(fieldCount)\"><span>\(number)</span></label>")
    }
    html.markup("</div>\n")
    if ends.low != nil || ends.high != nil {
      html.markup("<p class=\"scale-ends\"><span>")
      html.text(ends.low ?? "")
      html.markup("</span><span>")
      html.text(ends.high ?? "")
      html.markup("</span></p>\n")
    }
    html.markup("</fieldset>\n")
  }

  private func table(_ label: String, columns: [String], rows: Int, _ html: inout HTMLBuffer) {
    let cells = (1...rows).map { row in
      columns.map { strings.text(.tableCell, ("column", $0), ("row", String(row))) }
    }
    write(WorksheetGrid(columns: columns, labels: cells, stacks: true), label, kind: "table", &html) { label, html in
      html.markup("<input type=\"text\" aria-label=\"")
      html.text(label)
      html.markup("\">")
    }
  }

  private func week(_ label: String, slots: [String], _ html: inout HTMLBuffer) {
    let days = Program.Weekday.allCases.map(strings.name(of:))
    let cells = slots.map { slot in days.map { strings.text(.weekCell, ("slot", slot), ("day", $0)) } }
    let grid = WorksheetGrid(columns: days, rowHeads: slots, labels: cells, stacks: true)
    write(grid, label, kind: "week", &html) { label, html in
      html.markup("<textarea rows=\"2\" aria-label=\"")
      html.text(label)
      html.markup("\"></textarea>")
    }
  }

  /// - Parameter field: writes a field with a label.
  private func write(
    _ grid: WorksheetGrid, _ label: String, kind: String, _ html: inout HTMLBuffer,
    field: (_ label: String, inout HTMLBuffer) -> Void
  ) {
    html.markup(string: "<div class=\"field field-\(kind)\"><div class=\"table-scroll stacks\" role=\"region\"")
    html.markup(" tabindex=\"0\" aria-label=\"")
    html.text(strings.text(.tableLabel, ("title", label)))
    html.markup("\"><table><caption>")
    html.textWithTelephones(label)
    html.markup("</caption>\n")
    grid.write(into: &html) { _, label, html in field(label, &html) }
    html.markup("</table></div></div>\n")
  }
}
