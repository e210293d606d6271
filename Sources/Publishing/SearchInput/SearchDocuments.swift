internal import Curriculum
internal import Diagnostics
internal import Markdown
internal import Pages
internal import Search

/// Turns modules into what the search index takes.
struct SearchDocuments {
  let curriculum: Curriculum
  let addresses: SiteAddresses
  let isPortable: Bool
  let language: Int
  private let variables: Variables

  init(_ curriculum: Curriculum, addresses: SiteAddresses, isPortable: Bool, language: Int) {
    self.curriculum = curriculum
    self.addresses = addresses
    self.isPortable = isPortable
    self.language = language
    variables = Variables(curriculum, in: curriculum.languages[language])
  }

  /// The topics that a reader of this language can find, the home page left out.
  var topics: [Int] { curriculum.topics.indices.filter { curriculum.topics[$0].kind != .home } }

  func document(_ index: Int) -> SearchDocument {
    let module = module(index)
    var text = PassageText(module: module, variables: variables)
    text.gather()
    let frontMatter = module.frontMatter
    return SearchDocument(
      url: url(index), title: module.title, section: section(index), audiences: audiences(index),
      keywords: frontMatter.keywords.map(variables.resolve),
      summary: variables.resolve([frontMatter.message, frontMatter.summary].compactMap { $0 }.joined(separator: " ")),
      text: text.bytes, passages: text.passages,
      language: module.language == curriculum.languages[language] ? nil : module.language.code)
  }

  /// What its page shows: where the translation is missing, the module that stands in for it.
  func module(_ index: Int) -> Module { curriculum.topics[index].module(inLanguageAt: language) }

  func url(_ index: Int) -> String {
    let path = addresses.path(of: PageID(.topic(index), language: language))
    return isPortable ? path + "index.html" : path
  }

  /// The title of a topic's section, "" at the root.
  func section(_ index: Int) -> String {
    curriculum.topics[index].section.map { curriculum.title(ofSection: $0, inLanguageAt: language) } ?? ""
  }

  func audiences(_ index: Int) -> [String] {
    curriculum.audience(of: curriculum.topics[index], inLanguageAt: language).map(\.rawValue)
  }
}

/// The text of a module as it is read, cut at its headings, without the notes for facilitators.
private struct PassageText {
  let module: Module
  let variables: Variables
  private(set) var bytes: [UInt8] = []
  private(set) var passages: [SearchPassage] = []

  private var anchor: String?
  private var heading = ""
  private var start = 0

  init(module: Module, variables: Variables) {
    self.module = module
    self.variables = variables
  }

  mutating func gather() {
    bytes.reserveCapacity(module.file.bytes.count)
    let order = module.readingOrder
    for part in ReadingOrder.Part.allCases {
      for block in order.blocks(of: part) { add(block) }
      // What follows a part stands under none of its headings.
      closePassage()
    }
    for note in order.footnotes { add(note) }
    closePassage()
    // A result that is about the page as a whole leads to its beginning, even where that is a heading.
    if passages.first.map({ $0.anchor != nil }) ?? true {
      passages.insert(SearchPassage(anchor: nil, heading: "", range: 0..<0), at: 0)
    }
  }

  private mutating func add(_ block: ReadingOrder.Block) {
    let node = block.node
    if node.alert?.kind == .facilitator { return }
    if let worksheet = module.worksheets[node] { return add(worksheet, anchor: module.anchors.id(ofWorksheet: node)) }
    guard node.tag == .heading else { return add(node) }
    closePassage()
    anchor = block.headingIDs.first
    heading = variables.resolve(node.plainText)
  }

  private mutating func add(_ block: MarkdownNode) {
    let begin = bytes.count
    if block.tag == .table {
      addRows(of: block)
    } else {
      block.appendPlainText(to: &bytes)
      bytes.append(UInt8(ascii: "\n"))
    }
    if InlineSyntax.isPossible(in: bytes[begin...]) { cleanSyntax(from: begin) }
  }

  /// Each row as a sentence of its cells: without the lines of a table they would run together.
  private mutating func addRows(of table: MarkdownNode) {
    for row in table.children {
      var isFirst = true
      for cell in row.children {
        if !isFirst { bytes += Array(", ".utf8) }
        isFirst = false
        cell.appendPlainText(to: &bytes)
      }
      bytes += Array(".\n".utf8)
    }
  }

  /// Puts variables in and takes citations out.
  private mutating func cleanSyntax(from begin: Int) {
    // A copy of this block: a slice would hold on to the text of the whole page, which would then be copied.
    let written = Array(bytes[begin...])[...]
    bytes.removeSubrange(begin...)
    for piece in InlineSyntax.pieces(of: written) {
      switch piece {
      case .plain(let range): bytes += written[range]
      case .variable(let name, _):
        bytes += Array((variables[String(decoding: written[name], as: UTF8.self)] ?? "").utf8)
      case .citation: continue
      }
    }
  }

  private mutating func add(_ worksheet: Worksheet, anchor: String) {
    closePassage()
    self.anchor = anchor
    heading = variables.resolve(worksheet.title)
    for field in worksheet.fields {
      bytes += Array(variables.resolve(field.label).utf8)
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  private mutating func closePassage() {
    if start < bytes.count || !heading.isEmpty {
      passages.append(SearchPassage(anchor: anchor, heading: heading, range: start..<bytes.count))
    }
    anchor = nil
    heading = ""
    start = bytes.count
  }
}
