// The markup of each node, after cmark-gfm's html.c and its extensions' html_render functions.

extension HTMLWriter {
  mutating func writeStart(of record: NodeRecord, at index: Int) {
    switch record.tag {
    case .document: break
    case .text: html.text(bytes: visibleText(record))
    case .paragraph: startParagraph(record)
    case .softBreak: html.markup("\n")
    case .lineBreak: html.markup("<br />\n")
    case .emphasis: html.markup("<em>")
    case .strong: html.markup("<strong>")
    case .strikethrough: html.markup("<del>")
    case .code: writeCode(record)
    case .link, .image: startLink(record, at: index)
    case .heading: startHeading(record, at: index)
    case .list: startList(record)
    case .item: startItem(record)
    case .blockQuote: startQuote(record)
    case .codeBlock: writeCodeBlock(record)
    case .thematicBreak: startLine("<hr />\n")
    case .table, .tableRow, .tableCell: startTablePart(record)
    case .htmlBlock, .htmlInline: writeRawHTML(record)
    case .footnoteDefinition: startFootnote(record)
    case .footnoteReference: writeFootnoteReference(record, at: index)
    }
  }

  mutating func writeEnd(of record: NodeRecord, at index: Int) {
    switch record.tag {
    case .paragraph: endParagraph(record)
    case .emphasis: html.markup("</em>")
    case .strong: html.markup("</strong>")
    case .strikethrough: html.markup("</del>")
    case .link: html.markup("</a>")
    case .image: endImage(record)
    case .heading: endHeading(record)
    case .list: html.markup(record.detail == 0 ? "</ul>\n" : "</ol>\n")
    case .item: html.markup("</li>\n")
    case .blockQuote: endQuote(record)
    case .table, .tableRow, .tableCell: endTablePart(record)
    case .footnoteDefinition: endFootnote(record)
    default: break
    }
  }

  mutating func startLine(_ markup: StaticString) {
    html.startLine()
    html.markup(markup)
  }

  func bytes(_ record: NodeRecord) -> ArraySlice<UInt8> {
    document.bytes(document.pair(of: record).first)
  }
}

// MARK: - Blocks

extension HTMLWriter {
  private mutating func startParagraph(_ record: NodeRecord) {
    if !isInTightList(record) { startLine("<p>") }
  }

  private mutating func endParagraph(_ record: NodeRecord) {
    guard !isInTightList(record) else { return }
    let parent = document.records[Int(record.parent)]
    if parent.tag == .footnoteDefinition, record.end == parent.end {
      html.markup(" ")
      _ = writeFootnoteBackReferences(parent)
    }
    html.markup("</p>\n")
  }

  private func isInTightList(_ record: NodeRecord) -> Bool {
    let parent = document.records[Int(record.parent)]
    let list = document.records[Int(parent.parent)]
    return list.tag == .list && list.flags.contains(.marked) && parent.tag != .document
  }

  private mutating func startHeading(_ record: NodeRecord, at index: Int) {
    html.startLine()
    html.markup("<h")
    html.number(Int(record.detail))
    if options.explicitSyntax, let id = MarkdownNode(document, index).headingID {
      html.markup(" id=\"")
      html.text(id.id)
      html.markup("\"")
    }
    html.markup(">")
  }

  private mutating func endHeading(_ record: NodeRecord) {
    html.markup("</h")
    html.number(Int(record.detail))
    html.markup(">\n")
  }

  private mutating func startList(_ record: NodeRecord) {
    html.startLine()
    if record.detail == 0 {
      html.markup("<ul>\n")
    } else if record.first.start == 1 {
      html.markup("<ol>\n")
    } else {
      html.markup("<ol start=\"")
      html.number(Int(record.first.start))
      html.markup("\">\n")
    }
  }

  private mutating func startItem(_ record: NodeRecord) {
    startLine("<li>")
    guard record.flags.contains(.marked) else { return }
    html.markup(
      record.flags.contains(.checked)
        ? "<input type=\"checkbox\" checked=\"\" disabled=\"\" /> " : "<input type=\"checkbox\" disabled=\"\" /> ")
  }

  private mutating func startQuote(_ record: NodeRecord) {
    html.startLine()
    if options.explicitSyntax, let kind = MarkdownAlert.Kind(record) {
      html.markup("<div class=\"markdown-alert markdown-alert-")
      html.markup(string: kind.rawValue)
      html.markup("\">\n<p class=\"markdown-alert-title\">")
      html.markup(string: kind.title)
      html.markup("</p>\n")
    } else {
      html.markup("<blockquote>\n")
    }
  }

  private mutating func endQuote(_ record: NodeRecord) {
    startLine(options.explicitSyntax && record.flags.contains(.marked) ? "</div>\n" : "</blockquote>\n")
  }

  private mutating func writeCodeBlock(_ record: NodeRecord) {
    startLine("<pre><code")
    let language = document.bytes(document.pair(of: record).second).prefix { !$0.isSpace }
    if record.flags.contains(.paired) {
      html.markup(" class=\"language-")
      html.text(language)
      html.markup("\"")
    }
    html.markup(">")
    html.text(bytes: bytes(record))
    html.markup("</code></pre>\n")
  }
}

// MARK: - Inlines

extension HTMLWriter {
  private func visibleText(_ record: NodeRecord) -> ArraySlice<UInt8> {
    options.explicitSyntax ? document.visibleText(record) : document.bytes(record.first)
  }

  private mutating func writeCode(_ record: NodeRecord) {
    html.markup("<code>")
    html.text(bytes: bytes(record))
    html.markup("</code>")
  }

  private mutating func startLink(_ record: NodeRecord, at index: Int) {
    let isImage = record.tag == .image
    html.markup(isImage ? "<img src=\"" : "<a href=\"")
    var destination: ArraySlice<UInt8>?
    if interests.contains(record.tag) {
      destination = overrides?.destination(of: MarkdownNode(document, index), &self)
    }
    html.safeURL(destination ?? bytes(record))
    if isImage {
      html.markup("\" alt=\"")
      writePlain(index + 1..<Int(record.end))
    } else {
      writeTitle(record)
      html.markup("\">")
    }
  }

  private mutating func endImage(_ record: NodeRecord) {
    writeTitle(record)
    html.markup("\" />")
  }

  private mutating func writeTitle(_ record: NodeRecord) {
    guard record.flags.contains(.paired) else { return }
    html.markup("\" title=\"")
    html.text(document.bytes(document.pair(of: record).second))
  }

  /// Text, code and raw HTML as escaped text; breaks as spaces.
  mutating func writePlain(_ range: Range<Int>) {
    for index in range {
      let record = document.records[index]
      switch record.tag {
      case .text: html.text(bytes: visibleText(record))
      case .code, .htmlInline: html.text(bytes: bytes(record))
      case .softBreak, .lineBreak: html.markup(" ")
      default: break
      }
    }
  }

  private mutating func writeRawHTML(_ record: NodeRecord) {
    let isBlock = record.tag == .htmlBlock
    var raw = bytes(record)
    if options.explicitSyntax {
      raw = HTMLComments.removed(from: raw)
      if raw.allSatisfy(\.isSpace) { return }
    }
    if isBlock { html.startLine() }
    switch options.rawHTML {
    case .omitted: html.markup("<!-- raw HTML omitted -->")
    case .allowed: html.markup(bytes: raw)
    case .escaped where isBlock:
      html.markup("<p>")
      html.text(raw.trimmed)
      html.markup("</p>")
    case .escaped: html.text(raw)
    }
    if isBlock { html.startLine() }
  }
}
