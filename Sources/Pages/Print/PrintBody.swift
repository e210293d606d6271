internal import Curriculum
internal import Markdown

/// Writes the body of a module for paper: links with a number under which their address is listed, worksheets gathered
/// for sheets of their own, notes for the facilitator in that edition alone. Nothing on it needs a click.
final class PrintBody: BodyRenderer {
  private let document: PrintDocument
  /// Id of the module's title; ids of its headings begin with it.
  private let prefix: String
  /// The level of the module's title, from 1.
  private let titleLevel: Int
  /// Whether it is for a wall: no numbers of sources and links.
  private let isPlain: Bool

  /// Notes for the facilitator, each with the last heading before it; empty in other editions.
  private(set) var leaderNotes: [(place: String?, html: [UInt8])] = []
  private var openWays: [PrintLink] = []

  init(_ document: PrintDocument, module: Module, topic: Int, titleLevel: Int, isPlain: Bool = false) {
    self.document = document
    self.isPlain = isPlain
    self.titleLevel = titleLevel
    prefix = document.anchors[topic] ?? "m"
    super.init(
      document.site.reader, module: module, page: PageID(.topic(topic), language: document.request.language),
      linker: Linker(basePath: document.curriculum.configuration.baseURL.path))
  }

  /// The HTML of the passages under some headings, in the order in which they are read.
  func render(passages ids: [String]) -> [UInt8] {
    let order = module.readingOrder
    var writer = newWriter(order)
    for part in ReadingOrder.Part.allCases {
      begin(part, of: order)
      var openLevel: Int?
      for block in order.blocks(of: part) {
        if case .heading(let level) = block.node.kind {
          if let open = openLevel, level <= open { openLevel = nil }
          if openLevel == nil, let id = block.headingIDs.first, ids.contains(id) { openLevel = level }
        }
        if openLevel != nil { write(block, &writer) }
      }
    }
    return writer.html.bytes
  }

  override func anchor(_ id: String) -> String { prefix + "-" + id }
  override func headingLevel(_ level: Int) -> Int { min(max(level, 2) - 1 + titleLevel, 6) }
  override func number(of source: Int) -> Int { document.number(of: source) }

  /// The terms stand in a list at the end; the text itself is not broken by them.
  override func term(
    _ index: Int, _ text: ArraySlice<UInt8>, before mark: ArraySlice<UInt8>, _ writer: inout HTMLWriter
  ) {
    explained.append(index)
    writer.writeText(text)
    writer.writeText(mark)
  }

  override func citations(_ indices: [Int], _ writer: inout HTMLWriter) {
    if isPlain { return }
    guard document.listsSourcesOnline else { return super.citations(indices, &writer) }
    writer.html.markup("<sup class=\"citation\">")
    for (position, index) in indices.enumerated() {
      if position > 0 { writer.html.markup(", ") }
      writer.html.number(number(of: index))
    }
    writer.html.markup("</sup>")
  }

  /// Kept apart from the clients' text, with the heading under which it stands; one at the end is about all of it.
  override func facilitatorNote(_ node: MarkdownNode, _ writer: inout HTMLWriter) -> HTMLOverride {
    guard document.isForFacilitator else { return super.facilitatorNote(node, &writer) }
    let place = isFollowedByText(node) ? headings.last?.text : nil
    var note = HTMLWriter(module.document, options: options, overrides: self)
    note.footnoteNumbers = writer.footnoteNumbers
    note.writeChildren(of: node)
    leaderNotes.append((place, note.html.bytes))
    return .replaced
  }

  private func isFollowedByText(_ node: MarkdownNode) -> Bool {
    var next = node.nextSibling
    while let sibling = next {
      if module.worksheets[sibling] == nil, sibling.alert?.kind != .facilitator { return true }
      next = sibling.nextSibling
    }
    return false
  }

  // MARK: - Worksheets and tasks

  /// A worksheet is a sheet of its own behind the text, which says where it is.
  override func write(_ worksheet: Worksheet, id: String, _ writer: inout HTMLWriter) {
    writer.html.startLine()
    writer.html.markup("<p class=\"worksheet-pointer\">")
    writer.html.text(strings[.printWorksheet])
    writer.html.markup(" <a class=\"within\" href=\"#")
    writer.html.text(id)
    writer.html.markup("\" data-page=\"")
    writer.html.text(strings[.printOnPage])
    writer.html.markup("\">")
    writer.html.text(variables.resolve(worksheet.title))
    writer.html.markup("</a></p>\n")
  }

  override func writeTask(_ paragraph: MarkdownNode, isChecked: Bool, _ writer: inout HTMLWriter) {
    writer.html.markup("<span class=\"box\">")
    if isChecked { writer.html.markup("✓") }
    writer.html.markup("</span> ")
    writer.writeChildren(of: paragraph)
  }

  // MARK: - Tables

  override func table(_ node: MarkdownNode, _ writer: inout HTMLWriter) -> HTMLOverride {
    guard let header = node.firstChild, document.request.edition == .largePrint,
      header.children.reduce(0, { count, _ in count + 1 }) > 2
    else { return .standard }
    stack(node, under: Array(header.children), &writer)
    return .replaced
  }

  /// A table too wide for large print: each row a block of lines, "head: cell".
  private func stack(_ table: MarkdownNode, under heads: [MarkdownNode], _ writer: inout HTMLWriter) {
    for row in table.children.dropFirst() {
      writer.html.startLine()
      writer.html.markup("<div class=\"stack\">")
      for (head, cell) in zip(heads, row.children) where cell.firstChild != nil {
        writer.html.markup("<p><strong>")
        before = 0x20
        writer.writeChildren(of: head)
        writer.html.markup(":</strong> ")
        before = 0x20
        writer.writeChildren(of: cell)
        writer.html.markup("</p>")
      }
      writer.html.markup("</div>\n")
    }
  }

  // MARK: - Links and pictures

  override func link(_ node: MarkdownNode, _ writer: inout HTMLWriter) -> HTMLOverride {
    openLinks.append(.nothing)
    let way = PrintLink(String(decoding: node.destination, as: UTF8.self), from: module, prefix: prefix, in: document)
    openWays.append(way)
    if isPlain { return .wrapped }
    switch way {
    case .within(let id):
      writer.html.markup("<a class=\"within\" href=\"#")
      writer.html.text(id)
      writer.html.markup("\" data-page=\"")
      writer.html.text(strings[.printOnPage])
      writer.html.markup("\">")
    case .telephone(let link): begin(link.url, &writer)
    case .contact(let address), .elsewhere(let address, _): begin(address, &writer)
    case .none: break
    }
    return .wrapped
  }

  private func begin(_ address: String, _ writer: inout HTMLWriter) {
    writer.html.markup("<a href=\"")
    writer.html.safeURL(Array(address.utf8)[...])
    writer.html.markup("\">")
  }

  override func closeLink(_ node: MarkdownNode, _ writer: inout HTMLWriter) {
    _ = openLinks.popLast()
    guard let way = openWays.popLast() else { return }
    if case .none = way { return }
    if !isPlain { writer.html.markup("</a>") }
    if case .telephone(let link) = way { writeNumber(of: link, behind: node, &writer) }
    guard !isPlain, case .elsewhere(let address, let title) = way, node.plainText != address else { return }
    writeNote(address, title, &writer)
  }

  /// The number under which an address is listed.
  private func writeNote(_ address: String, _ title: String?, _ writer: inout HTMLWriter) {
    writer.html.markup("<sup class=\"lead\">→")
    writer.html.number(document.number(of: PrintDocument.Note(address: address, title: title)))
    writer.html.markup("</sup>")
  }

  /// On paper a number that the text does not show would be lost; on a wall too.
  private func writeNumber(of link: TelephoneLink, behind node: MarkdownNode, _ writer: inout HTMLWriter) {
    guard let phrase = link.phrase(behind: variables.resolve(node.plainText), strings) else { return }
    // Brackets in brackets are square.
    let brackets = phrase.contains("(") ? ("[", "]") : ("(", ")")
    // What to send may be longer than a line; a number alone stays in one.
    writer.html.markup(link.body == nil ? " <span class=\"dialed telephone\">" : " <span class=\"dialed\">")
    writer.html.text(brackets.0 + phrase + brackets.1)
    writer.html.markup("</span>")
  }

  override func image(_ node: MarkdownNode, _ writer: inout HTMLWriter) -> HTMLOverride {
    if let drawing = Drawing(node, in: self) {
      drawing.write(into: &writer.html)
      return .replaced
    }
    let destination = variables.resolve(String(decoding: node.destination, as: UTF8.self))
    if case .media(let path) = site.target(of: destination, from: module), RecordingKind(path) != nil {
      writeRecording(node, &writer)
      return .replaced
    }
    guard case .media(let path) = site.target(of: destination, from: module),
      let picture = document.site.picture(path)
    else {
      // Opened in a browser, it would be asked for at another host.
      writer.html.text(variables.resolve(node.plainText))
      return .replaced
    }
    write(picture, of: node, &writer)
    return .replaced
  }

  /// What can be heard or watched, and where.
  private func writeRecording(_ node: MarkdownNode, _ writer: inout HTMLWriter) {
    writer.html.markup("<span class=\"recording\"><strong>")
    writer.html.text(variables.resolve(node.plainText))
    writer.html.markup("</strong> ")
    writer.html.text(strings[.recordingOnline])
    let way = PrintLink(String(decoding: node.destination, as: UTF8.self), from: module, prefix: prefix, in: document)
    if !isPlain, case .elsewhere(let address, let title) = way { writeNote(address, title, &writer) }
    writer.html.markup("</span>")
  }

  private func write(_ picture: String, of node: MarkdownNode, _ writer: inout HTMLWriter) {
    writer.html.markup("<img src=\"")
    writer.html.markup(string: picture)
    writer.html.markup("\" alt=\"")
    writer.html.text(variables.resolve(node.plainText))
    writer.html.markup("\">")
  }
}
