internal import Curriculum
internal import Markdown

/// Writes a worksheet for the hand: rules to write on, boxes to tick, each with a field of the same size for those who
/// fill it in on a screen. Names of fields are unique in the document: `w2-f3-1`.
struct PrintWorksheet {
  /// Characters of an item that takes two or three lines beside its box in half a line: in two columns a list of them
  /// takes less room than in one.
  private static let shortItem = 80
  /// How many short items stand in two columns. Never more than a sheet holds: WeasyPrint 70 can balance columns that
  /// run over sheets for ever.
  private static let inColumns = 4...20

  /// Characters of a question that leaves room for its only line beside it.
  private static let besideLine = 50

  private let strings: UserInterfaceStrings
  private let variables: Variables
  /// `w2`, the second worksheet of the document.
  private let name: String
  private let isLargePrint: Bool
  private var fieldCount = 0
  private var html = HTMLBuffer()

  /// The most rules in one field: what stays together on a sheet.
  private var rulesTogether: Int { isLargePrint ? 12 : 20 }

  /// - Parameter module: what the worksheet belongs to; nil for one of the document itself.
  init(number: Int, of module: Module? = nil, in document: PrintDocument) {
    strings = module.map(document.strings) ?? document.strings
    variables = module.map(document.variables) ?? document.variables
    name = "w\(number)"
    isLargePrint = document.request.edition == .largePrint
  }

  /// The fields, without title and introduction.
  func fields(of worksheet: Worksheet) -> [UInt8] {
    var writer = self
    for field in worksheet.fields { writer.write(field) }
    return writer.html.bytes
  }

  private mutating func write(_ field: Worksheet.Field) {
    fieldCount += 1
    let label = variables.resolve(field.label)
    switch field {
    case .bullets(_, let items, let then):
      bullets(label, WorksheetBullets(items: items.map(variables.resolve), then: then.map(variables.resolve)))
    case .lines(_, let count): lines(label, count: count)
    case .checklist(_, let items): checklist(label, items.map(variables.resolve))
    case .scale(_, let from, let to, let low, let high):
      scale(label, from...to, low: low.map(variables.resolve), high: high.map(variables.resolve))
    case .table(_, let columns, let rows): table(label, columns.map(variables.resolve), rows: rows)
    case .week(_, let slots): week(label, slots.map(variables.resolve))
    }
  }

  private func fieldName(_ part: Int? = nil) -> String { "\(name)-f\(fieldCount)" + (part.map { "-\($0)" } ?? "") }

  private mutating func question(_ label: String, id: String) {
    html.markup(string: "<p class=\"question\" id=\"\(id)\">")
    html.textWithTelephones(label)
    html.markup("</p>\n")
  }

  // MARK: - Text

  private mutating func bullets(_ label: String, _ bullets: WorksheetBullets) {
    html.markup("<div class=\"field field-bullets\">\n")
    question(label, id: fieldName())
    bullets.write(into: &html)
    html.markup("</div>\n")
  }

  // MARK: - Lines

  private mutating func lines(_ label: String, count: Int) {
    let isShort = count == 1 && label.count < Self.besideLine
    html.markup(isShort ? "<div class=\"field field-lines field-line\">\n" : "<div class=\"field field-lines\">\n")
    html.markup(string: "<p class=\"question\"><label for=\"\(fieldName(1))\">")
    html.textWithTelephones(label)
    html.markup("</label></p>\n")
    for (part, start) in stride(from: 0, to: count, by: rulesTogether).enumerated() {
      rules(min(rulesTogether, count - start), name: fieldName(part + 1), label: label)
    }
    html.markup("</div>\n")
  }

  private mutating func rules(_ count: Int, name: String, label: String) {
    html.markup("<div class=\"rules\">")
    for _ in 0..<count { html.markup("<div class=\"rule\"></div>") }
    html.markup(string: "<textarea id=\"\(name)\" name=\"\(name)\" rows=\"\(count)\" title=\"")
    html.text(label)
    html.markup("\"></textarea></div>\n")
  }

  // MARK: - Boxes and circles

  private mutating func checklist(_ label: String, _ items: [String]) {
    let id = fieldName()
    html.markup(string: "<div class=\"field field-checklist\" role=\"group\" aria-labelledby=\"\(id)\">\n")
    question(label, id: id)
    let isShort = Self.inColumns.contains(items.count) && items.allSatisfy { $0.count < Self.shortItem }
    html.markup(isShort ? "<ul class=\"choices choices-short\">\n" : "<ul class=\"choices\">\n")
    for (number, item) in items.enumerated() {
      let name = fieldName(number + 1)
      html.markup(string: "<li><input type=\"checkbox\" id=\"\(name)\" name=\"\(name)\"> <label for=\"\(name)\">")
      html.textWithTelephones(item)
      html.markup("</label></li>\n")
    }
    html.markup("</ul>\n</div>\n")
  }

  private mutating func scale(_ label: String, _ range: ClosedRange<Int>, low: String?, high: String?) {
    let id = fieldName()
    html.markup("<div class=\"field field-scale\" role=\"radiogroup\" aria-label=\"")
    html.text(label)
    html.markup("\">\n")
    question(label, id: id)
    html.markup("<div class=\"scale\">\n")
    for number in range {
      html.markup(string: "<span class=\"step\"><input type=\"radio\" name=\"\(id)-1\" value=\"\(number)\"")
      html.markup(string: " aria-label=\"\(number)\" title=\"")
      html.text(label)
      html.markup(string: "\"><span class=\"step-number\">\(number)</span></span>\n")
    }
    html.markup("</div>\n")
    if low != nil || high != nil {
      html.markup("<div class=\"scale-ends\"><p>")
      if let low { html.text("\(range.lowerBound): \(low)") }
      html.markup("</p><p>")
      if let high { html.text("\(range.upperBound): \(high)") }
      html.markup("</p></div>\n")
    }
    html.markup("</div>\n")
  }

  // MARK: - Tables

  private mutating func table(_ label: String, _ columns: [String], rows: Int) {
    let labels = (1...rows).map { row in
      columns.map { strings.text(.tableCell, ("column", $0), ("row", String(row))) }
    }
    guard !isLargePrint || columns.count <= 3 else { return stack(label, columns, heads: nil, labels: labels) }
    write(WorksheetGrid(columns: columns, labels: labels), label, kind: "table")
  }

  /// Days run down the sheet, so that each gets the width of a hand.
  private mutating func week(_ label: String, _ slots: [String]) {
    let days = Program.Weekday.allCases.map { strings.name(of: $0).capitalizedAtStart }
    let labels = days.map { day in slots.map { strings.text(.weekCell, ("slot", $0), ("day", day)) } }
    guard !isLargePrint || slots.count <= 3 else { return stack(label, slots, heads: days, labels: labels) }
    write(WorksheetGrid(columns: slots, rowHeads: days, labels: labels), label, kind: "week")
  }

  private mutating func write(_ grid: WorksheetGrid, _ label: String, kind: String) {
    html.markup(string: "<div class=\"field field-\(kind)\">\n<table><caption class=\"question\">")
    html.textWithTelephones(label)
    html.markup("</caption>\n")
    grid.write(into: &html) { [self] number, label, html in input(fieldName(number), label: label, &html) }
    html.markup("</table></div>\n")
  }

  /// A table too wide for large print: every cell a line of its own, row by row.
  private mutating func stack(_ label: String, _ columns: [String], heads: [String]?, labels: [[String]]) {
    html.markup("<div class=\"field field-stack\">\n")
    question(label, id: fieldName())
    var part = 0
    for (row, labels) in labels.enumerated() {
      html.markup("<div class=\"stack\">\n")
      if let heads {
        html.markup("<p class=\"stack-head\">")
        html.text(heads[row])
        html.markup("</p>\n")
      }
      for (column, label) in zip(columns, labels) {
        part += 1
        html.markup("<p class=\"stack-line\"><span class=\"stack-label\">")
        html.text(column)
        html.markup("</span> ")
        input(fieldName(part), label: label, &html)
        html.markup("</p>\n")
      }
      html.markup("</div>\n")
    }
    html.markup("</div>\n")
  }

  private func input(_ name: String, label: String, _ html: inout HTMLBuffer) {
    html.markup(string: "<input type=\"text\" name=\"\(name)\" aria-label=\"")
    html.text(label)
    html.markup("\" title=\"")
    html.text(label)
    html.markup("\">")
  }
}
