internal import Curriculum
internal import Diagnostics
internal import Markdown
internal import PlacedYAML
internal import Readability

/// A translation has the headings, cards and worksheets of its original.
struct TranslatedStructure: TranslationRule {
  let id = "translated-structure"
  let explanation = """
    A translation lacks a heading, a card or a field of a worksheet that its original has, has one more, or has another \
    kind of it. Some of the page was forgotten, or the original has changed since: who reads the translation gets less, or \
    something else. Build both pages alike.
    """
  let category = RuleCategory.translation
  let severity = Severity.warning

  func check(_ page: TranslatedPage, in context: CheckContext) -> [Diagnostic] {
    let (original, translation) = (page.original.module, page.translation.module)
    let (parts, others) = (PagePart.all(in: original), PagePart.all(in: translation))
    let difference = PartDifference(parts, others, by: \.kind)
    let missing = difference.missing.map { part, next in
      lacking(part.kind.words, of: part.node.place, at: place(before: next, others, in: translation))
    }
    let added = difference.added.map { new($0.kind.words, original, at: $0.node.place) }
    return missing + added + worksheets(parts, others, page)
  }

  private func place(before next: Int, _ others: [PagePart], in module: Module) -> Place {
    if next < others.count { return others[next].node.place }
    return others.last?.node.place ?? Place(module.file)
  }

  private func lacking(_ what: String, of place: Place, at here: Place) -> Diagnostic {
    finding(
      "the original has \(what) in \(place.line), and its translation has none around here",
      hint: "translate it, or take it out of the original too", at: here)
  }

  private func new(_ what: String, _ original: Module, at place: Place) -> Diagnostic {
    finding(
      "\(what) stands here that the original, \(original.file.path), does not have",
      hint: "take it out, or write it in the original too", at: place)
  }

  // MARK: - Worksheets

  private func worksheets(_ parts: [PagePart], _ others: [PagePart], _ page: TranslatedPage) -> [Diagnostic] {
    let sheets = parts.filter { $0.kind == .worksheet }
    let otherSheets = others.filter { $0.kind == .worksheet }
    guard sheets.count == otherSheets.count else { return [] }
    return zip(sheets, otherSheets).flatMap { sheet, other -> [Diagnostic] in
      guard let fields = page.original.module.worksheets[sheet.node]?.fields,
        let otherFields = page.translation.module.worksheets[other.node]?.fields
      else { return [] }
      return compare(fields, sheet.node, otherFields, other.node, page)
    }
  }

  private func compare(
    _ fields: [Worksheet.Field], _ sheet: MarkdownNode, _ others: [Worksheet.Field], _ other: MarkdownNode,
    _ page: TranslatedPage
  ) -> [Diagnostic] {
    guard fields.count == others.count else {
      return [
        finding(
          "this worksheet has \(others.count) fields, and that of \(sheet.place.line) has \(fields.count)",
          hint: "give both the same fields, in the same order", at: other.place)
      ]
    }
    return zip(fields, others).compactMap { field, translated in
      guard field.shape != translated.shape else { return nil }
      return finding(
        "the field '\(translated.label)' is \(translated.shape.words), and '\(field.label)' in the worksheet of "
          + "\(sheet.place.line) is \(field.shape.words)",
        hint: "give both the same kind of field with as much in it", at: fieldPlace(translated.label, other, page))
    }
  }

  /// The label in the file, or else the worksheet.
  private func fieldPlace(_ label: String, _ sheet: MarkdownNode, _ page: TranslatedPage) -> Place {
    page.translation.module.writtenWorksheet(sheet)?.scalars.first { _, value in
      if case .scalar(let text, _) = value.content { text == label } else { false }
    }?.value.place ?? sheet.place
  }
}

extension Worksheet.Field {
  /// What a field and its translation have in common.
  fileprivate struct Shape: Equatable {
    let kind: String
    /// How many items, rows, columns or lines it has, or what its numbers are.
    let counts: [Int]
    let unit: String

    var words: String { counts.isEmpty ? kind : "\(kind) (\(counts.map(String.init).joined(separator: ", ")) \(unit))" }
  }

  fileprivate var shape: Shape {
    switch self {
    case .bullets(_, let items, let then):
      Shape(kind: "a box to read", counts: [items.count, then == nil ? 0 : 1], unit: "items and closing lines")
    case .lines(_, let count): Shape(kind: "lines to write on", counts: [count], unit: "lines")
    case .checklist(_, let items): Shape(kind: "a list to tick", counts: [items.count], unit: "items")
    case .scale(_, let from, let to, _, _): Shape(kind: "a scale", counts: [from, to], unit: "as its ends")
    case .table(_, let columns, let rows):
      Shape(kind: "a table", counts: [columns.count, rows], unit: "columns and rows")
    case .week(_, let slots): Shape(kind: "a week", counts: [slots.count], unit: "slots")
    }
  }
}

extension TranslatedStructure {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: [
          "Content/en/care/plan.md": "Text.\n\n## When to call\n\nText.",
          "Content/es/care/plan.md": "Texto.\n\nTexto.",
        ],
        good: [
          "Content/en/care/plan.md": "Text.\n\n## When to call\n\nText.",
          "Content/es/care/plan.md": "Texto.\n\n## Cuándo llamar\n\nTexto.",
        ])
    ]
  }
}
