public import Diagnostics
public import Markdown
public import PlacedYAML

extension Module {
  /// A worksheet as it is written.
  public func writtenWorksheet(_ block: MarkdownNode) -> YAMLValue? {
    try? Worksheet.yaml(of: block)
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
      worksheets[node] = decode(node, diagnostics: &diagnostics)
    }
    return (worksheets, diagnostics)
  }

  /// The YAML of a worksheet block, nil where nothing is in it.
  fileprivate static func yaml(of block: MarkdownNode) throws(DiagnosticsError) -> YAMLValue? {
    let file = block.document.file
    let fence = file.position(of: block.nearestRange.lowerBound).line
    let text = String(decoding: block.literal, as: UTF8.self)
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    // What the block is in, a list or a quotation, stands before its lines and is none of them.
    let indents = lines.enumerated().map { index, line in
      let start = file.offset(of: LineAndColumn(line: fence + 1 + index, column: 1))
      let written = file.text(in: file.lineRange(around: start)).unicodeScalars.count
      return max(written - line.count { $0 != "\r" }, 0)
    }
    return try YAMLValue.parse(text, of: file, lineOffset: fence, indents: indents)
  }

  private static func decode(_ block: MarkdownNode, diagnostics: inout [Diagnostic]) -> Worksheet? {
    do {
      guard let value = try yaml(of: block) else {
        diagnostics.append(
          .error(
            CurriculumRule.worksheet, "this worksheet is empty", hint: "give it a 'title' and 'fields'",
            at: block.place))
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
    for value in reader.requiredList("fields") {
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
    if let label = item.string("checklist") { return .checklist(label: label, items: item.requiredStrings("items")) }
    if let label = item.string("scale") { return scale(label, &item) }
    if let label = item.string("table") {
      return .table(
        label: label, columns: item.requiredStrings("columns"), rows: item.integer("rows", in: 1...sizeLimit) ?? 4)
    }
    if let label = item.string("week") { return .week(label: label, slots: item.requiredStrings("slots")) }
    if let label = item.string("bullets") {
      return .bullets(label: label, items: item.strings("items"), then: item.string("then"))
    }
    return nil
  }

  /// One that runs downwards would have its ends beside the wrong numbers.
  private static func scale(_ label: String, _ item: inout MappingReader) -> Field {
    let (from, to) = (item.integer("from", in: 0...100) ?? 0, item.integer("to", in: 1...100) ?? 10)
    if from >= to, let value = item.value("from") ?? item.value("to") {
      item.report(
        value, "a scale runs upwards, and this one from \(from) to \(to)",
        hint: "write the lower number in 'from', and what it means in 'low'", rule: CurriculumRule.worksheet)
    }
    return .scale(
      label: label, from: min(from, to), to: max(from, to), low: item.string("low"), high: item.string("high"))
  }
}
