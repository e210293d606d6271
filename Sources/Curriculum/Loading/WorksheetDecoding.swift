public import Diagnostics
public import Markdown
public import PlacedYAML

extension Module {
  /// A worksheet as it is written.
  public func writtenWorksheet(_ block: MarkdownNode) -> YAMLValue? {
    try? YAMLValue.parse(
      String(decoding: block.literal, as: UTF8.self), of: file, lineOffset: Worksheet.lineOffset(of: block))
  }
}

extension Worksheet {
  /// More lines, rows or items than fit on paper.
  private static let sizeLimit = 100

  /// Every worksheet of a document by its code block, and what is wrong with them.
  public static func all(in document: MarkdownDocument) -> (worksheets: [MarkdownNode: Worksheet], found: [Diagnostic])
  {
    var worksheets: [MarkdownNode: Worksheet] = [:]
    var diagnostics: [Diagnostic] = []
    for node in document.nodes(of: [.codeBlock]) where node.info.elementsEqual("worksheet".utf8) {
      worksheets[node] = decode(
        String(decoding: node.literal, as: UTF8.self), of: document.file, lineOffset: lineOffset(of: node),
        at: node.place,
        diagnostics: &diagnostics)
    }
    return (worksheets, diagnostics)
  }

  /// How many lines stand above the YAML of a worksheet block.
  static func lineOffset(of block: MarkdownNode) -> Int {
    block.document.file.position(of: block.nearestRange.lowerBound).line
  }

  /// Reads the YAML of a worksheet block that begins `lineOffset` lines below the top of the file.
  static func decode(
    _ text: String, of file: SourceFile, lineOffset: Int, at place: Place, diagnostics: inout [Diagnostic]
  ) -> Worksheet? {
    do {
      guard let value = try YAMLValue.parse(text, of: file, lineOffset: lineOffset) else {
        diagnostics.append(
          .error(CurriculumRule.worksheet, "this worksheet is empty", hint: "give it a 'title' and 'fields'", at: place)
        )
        return nil
      }
      var reader = MappingReader(value, of: "a worksheet")
      let worksheet = Worksheet(
        title: reader.requiredString("title"), intro: reader.string("intro"), fields: fields(&reader))
      diagnostics += reader.finish()
      return worksheet
    } catch {
      diagnostics += error.diagnostics
      return nil
    }
  }

  private static func fields(_ reader: inout MappingReader) -> [Field] {
    var fields: [Field] = []
    for value in reader.list("fields") {
      var item = MappingReader(value, of: "a worksheet field")
      if let field = field(&item) {
        fields.append(field)
      } else {
        item.report(
          value, "a worksheet field needs one of: lines, checklist, scale, table, week, bullets",
          hint: "write for example '- lines: What set off the urge?'", rule: CurriculumRule.worksheet)
      }
      reader.add(item.finish())
    }
    return fields
  }

  private static func field(_ item: inout MappingReader) -> Field? {
    if let label = item.string("lines") {
      return .lines(label: label, count: item.integer("count", in: 1...sizeLimit) ?? 3)
    }
    if let label = item.string("checklist") { return .checklist(label: label, items: item.strings("items")) }
    if let label = item.string("scale") {
      let (from, to) = (item.integer("from", in: 0...100) ?? 0, item.integer("to", in: 1...100) ?? 10)
      return .scale(
        label: label, from: min(from, to), to: max(from, to), low: item.string("low"), high: item.string("high"))
    }
    if let label = item.string("table") {
      return .table(label: label, columns: item.strings("columns"), rows: item.integer("rows", in: 1...sizeLimit) ?? 4)
    }
    if let label = item.string("week") { return .week(label: label, slots: item.strings("slots")) }
    if let label = item.string("bullets") {
      return .bullets(label: label, items: item.strings("items"), then: item.string("then"))
    }
    return nil
  }
}
