internal import Curriculum
internal import Diagnostics
internal import Markdown

/// Writes the body of one module as a published page shows it: heading ids, cards, citations, variables, glossary
/// terms, worksheets, tables in scroll boxes, sized pictures, marked external links. One page, one thread, used once.
/// What differs on paper, `PrintBody` writes its own way.
class BodyRenderer: HTMLOverrides {
  let site: SiteReader
  let module: Module
  let page: PageID
  let linker: Linker
  private let isAnnotated: Bool
  final let strings: UserInterfaceStrings
  final let variables: Variables
  final let words: RunningText

  /// The headings in the order in which they are read.
  private(set) var headings: [(id: String, level: Int, text: String)] = []
  /// Indices into the bibliography, in the order of their numbers.
  final private(set) var cited: [Int] = []
  /// Indices into the glossary of the terms explained on this page, in the order in which they stand.
  final var explained: [Int] = []
  /// As they are read, each with its id in the document.
  final private(set) var worksheets: [(worksheet: Worksheet, id: String)] = []
  /// What heads each column of the open table; empty for one that is no wider than a phone.
  private var columnHeads: [String] = []

  final private(set) var headingIDs: ArraySlice<String> = []
  /// By how many levels the headings of the part that is being written stand lower in the file than on the page.
  private var depth = 0
  /// Inside a heading or a link, where no button may stand.
  final var termFreeDepth = 0
  /// Whether each open link leads to another site.
  final var openLinks: [LinkEnd] = []
  /// What stands for the last character of text in this block, a space at its start; decides which way a quotation
  /// mark turns and whether a word begins.
  final var before: UInt8 = 0x20

  /// - Parameter isAnnotated: whether the page lists its sources and explains its terms itself; a page that does not
  ///   (home, section) leads to the list of all sources and leaves terms as they are.
  init(_ site: SiteReader, module: Module, page: PageID, linker: Linker, isAnnotated: Bool = true) {
    self.site = site
    self.isAnnotated = isAnnotated
    // A text that stands in for its translation keeps its own language down to its labels.
    let written = page.inLanguage(site.language(of: module))
    strings = site.strings(of: written)
    variables = site.variables(on: written)
    words = RunningText(site.punctuation(on: written), isAnnotated ? site.terms(on: page) : nil)
    self.module = module
    self.page = page
    self.linker = linker
  }

  var interests: MarkdownTagSet {
    [
      .heading, .blockQuote, .codeBlock, .table, .tableCell, .link, .image, .text, .code, .softBreak, .lineBreak, .item,
      .paragraph,
    ]
  }

  /// The HTML of the body, in the order in which it is read.
  func render() -> BodyParts {
    let order = module.readingOrder
    var writer = newWriter(order, HTMLBuffer(capacity: module.file.bytes.count * 2))
    var ends: [(part: ReadingOrder.Part, end: Int)] = []
    for part in ReadingOrder.Part.allCases {
      write(part, of: order, &writer)
      if part == .text { writeFootnotes(of: order, &writer) }
      ends.append((part, writer.html.count))
    }
    return BodyParts(writer.html.bytes, ends: ends)
  }

  private func write(_ part: ReadingOrder.Part, of order: ReadingOrder, _ writer: inout HTMLWriter) {
    let blocks = order.blocks(of: part)
    guard !blocks.isEmpty else { return }
    begin(part, of: order)
    // A section by its name, so that what follows is no part of it for those who cannot see its frame.
    if let name = part.sectionName {
      writer.html.markup("<section class=\"")
      writer.html.text(name)
      writer.html.markup("\" aria-labelledby=\"")
      writer.html.text(anchor(name))
      writer.html.markup("\">\n")
    }
    for block in blocks { write(block, &writer) }
    writer.html.startLine()
    if part.sectionName != nil { writer.html.markup("</section>\n") }
  }

  final func begin(_ part: ReadingOrder.Part, of order: ReadingOrder) { depth = order.depth(of: part) }

  /// A child of the document.
  final func write(_ block: ReadingOrder.Block, _ writer: inout HTMLWriter) {
    headingIDs = block.headingIDs
    writer.write(block.node)
  }

  private func writeFootnotes(of order: ReadingOrder, _ writer: inout HTMLWriter) {
    for note in order.footnotes { writer.write(note) }
    writer.finish()
  }

  /// A writer of this body, or of a piece of it that stands elsewhere.
  final func newWriter(_ order: ReadingOrder, _ html: consuming HTMLBuffer = HTMLBuffer()) -> HTMLWriter {
    var writer = HTMLWriter(module.document, into: html, options: options, overrides: self)
    writer.footnoteNumbers = order.footnoteNumbers
    writer.footnoteBackLabel = { [strings] in strings.text(.footnoteBack, ("reference", $0)) }
    return writer
  }

  final var options: HTMLOptions {
    HTMLOptions(rawHTML: site.configuration.allowsRawHTML ? .allowed : .escaped, explicitSyntax: true)
  }

  final func enter(_ node: MarkdownNode, _ writer: inout HTMLWriter) -> HTMLOverride {
    switch node.tag {
    case .text: return text(node, &writer)
    case .paragraph, .softBreak, .lineBreak:
      before = 0x20
      return .standard
    case .code:
      before = UInt8(ascii: "x")
      return .standard
    case .link: return link(node, &writer)
    default: return enterOther(node, &writer)
    }
  }

  private func enterOther(_ node: MarkdownNode, _ writer: inout HTMLWriter) -> HTMLOverride {
    switch node.kind {
    case .heading(let level): return heading(node, level: level, &writer)
    case .blockQuote: return quote(node, &writer)
    case .codeBlock: return codeBlock(node, &writer)
    case .table: return table(node, &writer)
    case .tableCell(let column, let alignment, let isHeader):
      return cell(node, column: column, alignment: alignment, isHeader: isHeader, &writer)
    case .image: return image(node, &writer)
    case .item(let checked): return item(node, checked: checked, &writer)
    default: return .standard
    }
  }

  func exit(_ node: MarkdownNode, _ writer: inout HTMLWriter) {
    switch node.kind {
    case .heading(let level):
      termFreeDepth -= 1
      writer.html.markup("</h")
      writer.html.number(headingLevel(level - depth))
      writer.html.markup(">\n")
    case .link: closeLink(node, &writer)
    case .blockQuote: writer.html.markup("</div>\n")
    case .table: writer.html.markup("</div>\n")
    case .tableCell(_, _, let isHeader): writer.html.markup(isHeader && hasText(node) ? "</th>\n" : "</td>\n")
    default: break
    }
  }

  // MARK: - Headings

  private func heading(_ node: MarkdownNode, level: Int, _ writer: inout HTMLWriter) -> HTMLOverride {
    guard let id = headingIDs.popFirst() else { return .standard }
    before = 0x20
    headings.append((id, max(level - depth, 2), variables.resolve(node.plainText)))
    termFreeDepth += 1
    writer.html.startLine()
    writer.html.markup("<h")
    writer.html.number(headingLevel(level - depth))
    writer.html.markup(" id=\"")
    writer.html.text(anchor(id))
    writer.html.markup("\">")
    return .wrapped
  }

  /// The page's title is its h1, so the highest heading of the text is an h2.
  func headingLevel(_ level: Int) -> Int { min(max(level, 2), 5) }

  /// A heading's id as it stands in the HTML.
  func anchor(_ id: String) -> String { id }

  // MARK: - Cards and worksheets

  private func quote(_ node: MarkdownNode, _ writer: inout HTMLWriter) -> HTMLOverride {
    guard let alert = node.alert else { return .standard }
    guard let card = Card(alert.kind) else { return facilitatorNote(node, &writer) }
    Card.begin(named: card.name, title: strings[card.title], &writer.html)
    return .wrapped
  }

  /// A note that readers of the site do not see.
  func facilitatorNote(_ node: MarkdownNode, _ writer: inout HTMLWriter) -> HTMLOverride {
    headingIDs = headingIDs.dropFirst(node.descendants(of: [.heading]).reduce(0) { count, _ in count + 1 })
    return .replaced
  }

  private func codeBlock(_ node: MarkdownNode, _ writer: inout HTMLWriter) -> HTMLOverride {
    guard let worksheet = module.worksheets[node] else { return .standard }
    let id = anchor(module.anchors.id(ofWorksheet: node))
    worksheets.append((worksheet, id))
    write(worksheet, id: id, &writer)
    return .replaced
  }

  func write(_ worksheet: Worksheet, id: String, _ writer: inout HTMLWriter) {
    var form = WorksheetForm(strings: strings, id: id)
    form.write(worksheet, resolving: variables, into: &writer.html)
  }

  private func item(_ node: MarkdownNode, checked: Bool?, _ writer: inout HTMLWriter) -> HTMLOverride {
    guard let checked, let first = node.firstChild, first.tag == .paragraph else { return .standard }
    writer.html.startLine()
    before = 0x20
    writer.html.markup("<li class=\"task\">")
    writeTask(first, isChecked: checked, &writer)
    // A label may hold a line of text; what else belongs to the task, tasks of its own too, stands below it.
    for more in node.children.dropFirst() {
      writer.html.startLine()
      writer.write(more)
    }
    writer.html.markup("</li>\n")
    return .replaced
  }

  /// - Parameter paragraph: what is to be done.
  func writeTask(_ paragraph: MarkdownNode, isChecked: Bool, _ writer: inout HTMLWriter) {
    writer.html.markup("<label><input type=\"checkbox\" disabled")
    if isChecked { writer.html.markup(" checked") }
    writer.html.markup("> ")
    writer.writeChildren(of: paragraph)
    writer.html.markup("</label>")
  }

  // MARK: - Sources and terms

  func citations(_ indices: [Int], _ writer: inout HTMLWriter) {
    writer.html.markup("<sup class=\"citation\">")
    for (position, index) in indices.enumerated() {
      if position > 0 { writer.html.markup(", ") }
      let number = number(of: index)
      // A link cannot stand in a link.
      guard openLinks.isEmpty else {
        writer.html.text(String(number))
        continue
      }
      writer.html.markup("<a href=\"")
      if !isAnnotated {
        let sources = PageID(.sources, language: page.language)
        writer.html.text(linker.link(to: site.addresses.path(of: sources)))
      }
      writer.html.markup("#source-")
      writer.html.text(site.citation(index).id)
      writer.html.markup("\" aria-label=\"")
      writer.html.text(strings.text(.sourceNumber, ("number", String(number))))
      writer.html.markup("\">")
      writer.html.text(String(number))
      writer.html.markup("</a>")
    }
    writer.html.markup("</sup>")
  }

  /// The number of a source on this page, given at its first citation. From 1.
  func number(of source: Int) -> Int {
    if let known = cited.firstIndex(of: source) { return known + 1 }
    cited.append(source)
    return cited.count
  }

  /// Adds a source that is listed but not cited.
  func list(_ source: Int) { _ = number(of: source) }

  /// The first use of a glossary term, which is explained on the page.
  /// - Parameter mark: the comma or the like behind it, which stays in the line of its word; may be empty.
  func term(_ index: Int, _ text: ArraySlice<UInt8>, before mark: ArraySlice<UInt8>, _ writer: inout HTMLWriter) {
    explained.append(index)
    let id = site.term(index, on: page).id
    // A button is a box that breaks no line. So it holds the last word alone, and those before it are its label, which
    // runs like any text and opens the note as well.
    let last = text.lastIndex(of: 0x20).map { text.index(after: $0) } ?? text.startIndex
    if last > text.startIndex {
      writer.html.markup("<label class=\"term\" for=\"open-")
      writer.html.text(id)
      writer.html.markup("\">")
      writer.writeText(text[..<last])
      writer.html.markup("</label>")
    }
    if !mark.isEmpty { writer.html.markup("<span class=\"term-end\">") }
    writer.html.markup("<button type=\"button\" class=\"term\"")
    if last > text.startIndex {
      writer.html.markup(" id=\"open-")
      writer.html.text(id)
      writer.html.markup("\" aria-label=\"")
      writer.writeText(text)
      writer.html.markup("\"")
    }
    writer.html.markup(" popovertarget=\"term-")
    writer.html.text(id)
    writer.html.markup("\">")
    writer.writeText(text[last...])
    writer.html.markup("</button>")
    if mark.isEmpty { return }
    writer.writeText(mark)
    writer.html.markup("</span>")
  }

  // MARK: - Tables

  func table(_ node: MarkdownNode, _ writer: inout HTMLWriter) -> HTMLOverride {
    columnHeads = heads(of: node)
    writer.html.startLine()
    writer.html.markup("<div class=\"table-scroll")
    if !columnHeads.isEmpty { writer.html.markup(" stacks") }
    writer.html.markup("\" role=\"region\" tabindex=\"0\" aria-label=\"")
    if let title = headings.last?.text {
      writer.html.text(strings.text(.tableLabel, ("title", title)))
    } else {
      writer.html.text(strings[.tableLabelUntitled])
    }
    writer.html.markup("\">\n")
    return .around
  }

  /// On a phone a table of three columns or more becomes a list of its rows, each cell with the head of its column.
  private func heads(of table: MarkdownNode) -> [String] {
    let heads = table.firstChild.map { $0.children.map { variables.resolve($0.plainText) } } ?? []
    return heads.count > 2 ? heads : []
  }

  /// Cells carry a class for their alignment, since HTML has no `align` any more; header cells say what they head.
  private func cell(
    _ node: MarkdownNode, column: Int, alignment: MarkdownAlignment, isHeader: Bool, _ writer: inout HTMLWriter
  ) -> HTMLOverride {
    before = 0x20
    writer.html.startLine()
    // An empty header names nothing: as a plain cell it is passed over.
    writer.html.markup(isHeader && hasText(node) ? "<th scope=\"col\"" : "<td")
    switch alignment {
    case .none: break
    case .left: writer.html.markup(" class=\"align-left\"")
    case .center: writer.html.markup(" class=\"align-center\"")
    case .right: writer.html.markup(" class=\"align-right\"")
    }
    if !isHeader, columnHeads.indices.contains(column), !columnHeads[column].isEmpty {
      writer.html.markup(" data-head=\"")
      writer.html.text(columnHeads[column])
      writer.html.markup("\"")
    }
    writer.html.markup(">")
    return .wrapped
  }

  private func hasText(_ node: MarkdownNode) -> Bool { node.firstChild != nil }

  // MARK: - Links and pictures

  func link(_ node: MarkdownNode, _ writer: inout HTMLWriter) -> HTMLOverride {
    let link = resolve(node)
    guard !link.isWithheld else {
      writer.writeChildren(of: node)
      return .replaced
    }
    termFreeDepth += 1
    openLinks.append(LinkEnd(link, of: node))
    guard !link.isDead else {
      writer.html.markup("<a>")
      return .wrapped
    }
    writer.html.markup("<a href=\"")
    writer.html.safeURL(Array(link.url.utf8)[...])
    writeTitle(of: node, &writer)
    if link.isExternal { writer.html.markup("\" class=\"external\" rel=\"external noreferrer") }
    if let language = link.language {
      writer.html.markup("\" hreflang=\"")
      writer.html.text(language)
    }
    if let number = link.telephone?.phrase(behind: variables.resolve(node.plainText), strings) {
      writer.html.markup("\" data-number=\"")
      writer.html.text(number)
    }
    writer.html.markup("\">")
    return .wrapped
  }

  func closeLink(_ node: MarkdownNode, _ writer: inout HTMLWriter) {
    termFreeDepth -= 1
    openLinks.popLast()?.write(into: &writer.html, strings)
    writer.html.markup("</a>")
  }

  /// What a link or picture says of itself when a pointer rests on it.
  private func writeTitle(of node: MarkdownNode, _ writer: inout HTMLWriter) {
    guard !node.title.isEmpty else { return }
    writer.html.markup("\" title=\"")
    writer.html.text(variables.resolve(String(decoding: node.title, as: UTF8.self)))
  }

  private func resolve(_ node: MarkdownNode) -> ResolvedLink {
    ResolvedLink(
      String(decoding: node.destination, as: UTF8.self), in: site, module: module, page: page, linker: linker)
  }

  func image(_ node: MarkdownNode, _ writer: inout HTMLWriter) -> HTMLOverride {
    if let drawing = Drawing(node, in: self) {
      drawing.write(into: &writer.html)
      return .replaced
    }
    let resolved = resolve(node)
    if let recording = Recording(resolved, of: node, in: self) {
      recording.write(into: &writer.html, strings)
      return .replaced
    }
    let variants = resolved.media?.variants ?? []
    if !variants.isEmpty { writeSource(variants, &writer) }
    writer.html.markup("<img src=\"")
    if !resolved.isDead { writer.html.safeURL(Array(resolved.url.utf8)[...]) }
    writer.html.markup("\" alt=\"")
    writer.html.text(variables.resolve(node.plainText))
    writeTitle(of: node, &writer)
    writer.html.markup("\" loading=\"lazy\" decoding=\"async\"")
    if let size = resolved.media?.size {
      writer.html.markup(" width=\"")
      writer.html.text(String(size.width))
      writer.html.markup("\" height=\"")
      writer.html.text(String(size.height))
      writer.html.markup("\"")
    }
    writer.html.markup(variants.isEmpty ? ">" : "></picture>")
    return .replaced
  }

  /// Browsers choose the narrowest that fills the column, which `--measure` of the theme makes 42 rem wide.
  private func writeSource(_ variants: [MediaTable.Variant], _ writer: inout HTMLWriter) {
    writer.html.markup("<picture><source type=\"image/webp\" srcset=\"")
    writer.html.text(variants.map { "\(linker.link(to: $0.path)) \($0.width)w" }.joined(separator: ", "))
    writer.html.markup("\" sizes=\"(min-width: 44rem) 42rem, 100vw\">")
  }
}

extension ReadingOrder.Part {
  /// The class of the section that it is on the page, and the id of its heading; nil for what is no section.
  fileprivate var sectionName: String? {
    switch self {
    case .steps: "steps"
    case .today: "today"
    case .emergency, .text: nil
    }
  }
}
