internal import Diagnostics
internal import Markdown
internal import PlacedYAML

/// Reads a module as a page shows it. What each item is, `ShownText` says.
struct ShownTextReader {
  let module: Module
  let curriculum: Curriculum
  let context: ShownContext
  private(set) var items: [ShownText.Item] = []
  private(set) var values: [String: String] = [:]

  /// Whether the page explains terms: home page and sections do not.
  private let isAnnotated: Bool
  private var explained: [Int] = []
  private var cited: [Int] = []
  /// By the labels of footnotes, in the order of the references to them.
  private var noteNumbers: [ArraySlice<UInt8>: Int] = [:]

  // The block that is being read.
  private var block: [UInt8] = []
  private var beside: [ShownText.Item] = []
  private var before: UInt8 = 0x20
  /// Inside a heading, a link or a leader's note, where no term is explained.
  private var termFreeDepth = 0

  init(_ module: Module, in curriculum: Curriculum, _ context: ShownContext) {
    self.module = module
    self.curriculum = curriculum
    self.context = context
    let kind = curriculum.topic(at: module.topic).map { curriculum.topics[$0].kind }
    isAnnotated = kind != .home && kind != .section
  }

  mutating func read() {
    readFrontMatter()
    let order = module.readingOrder
    for block in order.blocks { read(block.node) }
    for note in order.footnotes { readNote(note) }
    addTerms()
    addSources()
  }

  // MARK: - Items

  private func item(_ kind: ShownText.Kind, _ texts: [String]) -> ShownText.Item {
    ShownText.Item(kind: kind, texts: texts.map(ShownText.normalized))
  }

  mutating func add(_ kind: ShownText.Kind, _ texts: String...) { items.append(item(kind, texts)) }

  private mutating func readFrontMatter() {
    let matter = module.frontMatter
    add(.title, resolve(matter.title))
    if let summary = matter.summary { add(.summary, resolve(summary)) }
    if let message = matter.message { add(.message, resolve(message)) }
    for objective in matter.objectives { add(.objective, resolve(objective)) }
    for material in matter.materials { add(.material, resolve(material)) }
    for item in matter.discussion {
      add(.question, resolve(item.question))
      if let answer = item.answer { add(.answer, resolve(answer)) }
    }
    for part in matter.parts { add(.part, resolve(part.title)) }
  }

  private mutating func addTerms() {
    for index in explained {
      guard let entry = curriculum.glossary[index].byLanguage[module.language] else { continue }
      add(.term, entry.term, resolve(entry.definition))
    }
  }

  private mutating func addSources() {
    for source in module.frontMatter.sources {
      _ = curriculum.bibliography.index(of: source.text).map { number(of: $0) }
    }
    for (position, index) in cited.enumerated() {
      add(.source, String(position + 1), AMACitation(curriculum.bibliography.entries[index]).text)
    }
  }

  /// Of a source in the list of the page.
  private mutating func number(of source: Int) -> Int {
    if let position = cited.firstIndex(of: source) { return position + 1 }
    cited.append(source)
    return cited.count
  }

  // MARK: - Blocks

  private mutating func read(_ node: MarkdownNode) {
    switch node.kind {
    case .paragraph, .tableCell: readBlock(node)
    case .heading: withoutTerms { $0.readBlock(node) }
    case .codeBlock: readCode(node)
    case .htmlBlock: addText(.html, HTMLComments.removed(from: node.literal))
    case .blockQuote: readQuote(node)
    case .item(let checked?):
      add(.box, checked ? "done" : "open")
      readChildren(node)
    default: readChildren(node)
    }
  }

  private mutating func readChildren(_ node: MarkdownNode) { for child in node.children { read(child) } }

  private mutating func withoutTerms(_ read: (inout Self) -> Void) {
    termFreeDepth += 1
    read(&self)
    termFreeDepth -= 1
  }

  private mutating func readQuote(_ node: MarkdownNode) {
    guard let alert = node.alert else { return readChildren(node) }
    add(.card, alert.kind.rawValue)
    if alert.kind == .facilitator {
      withoutTerms { $0.readChildren(node) }
    } else {
      readChildren(node)
    }
    add(.end)
  }

  private mutating func readCode(_ node: MarkdownNode) {
    if let worksheet = module.worksheets[node] { read(worksheet) } else { addText(.code, node.literal) }
  }

  private mutating func addText(_ kind: ShownText.Kind, _ bytes: some Collection<UInt8>) {
    let text = ShownText.normalized(String(decoding: bytes, as: UTF8.self))
    if !text.isEmpty { items.append(ShownText.Item(kind: kind, texts: [text])) }
  }

  private mutating func readNote(_ node: MarkdownNode) {
    guard case .footnoteDefinition(let label, _) = node.kind else { return }
    add(.note, String(number(ofNote: label)))
    readChildren(node)
  }

  private mutating func number(ofNote label: ArraySlice<UInt8>) -> Int {
    let number = noteNumbers[label] ?? noteNumbers.count + 1
    noteNumbers[label] = number
    return number
  }

  private mutating func readBlock(_ node: MarkdownNode) {
    (block, beside, before) = ([], [], 0x20)
    for child in node.children { readInline(child) }
    addText(.text, block)
    items += beside
  }

  // MARK: - In a block

  private mutating func readInline(_ node: MarkdownNode) {
    switch node.kind {
    case .text: append(node.shownText)
    case .softBreak, .lineBreak:
      block.append(0x20)
      before = 0x20
    case .code:
      block += node.literal
      before = UInt8(ascii: "x")
    case .htmlInline: block += HTMLComments.removed(from: node.literal)
    case .link: readLink(node)
    case .image: readImage(node)
    case .strikethrough: readStruck(node)
    case .footnoteReference(let label, _, _): block += "[note \(number(ofNote: label))]".utf8
    default: for child in node.children { readInline(child) }
    }
  }

  private mutating func readStruck(_ node: MarkdownNode) {
    let start = block.count
    for child in node.children { readInline(child) }
    let wordsBefore = block[..<start].split { $0 <= 0x20 }.count
    beside.append(item(.struck, [String(wordsBefore), words(from: start)]))
  }

  private mutating func readLink(_ node: MarkdownNode) {
    let start = block.count
    withoutTerms { reader in for child in node.children { reader.readInline(child) } }
    if let destination = destination(of: node) { beside.append(item(.link, [words(from: start), destination])) }
    readTitle(of: node)
  }

  private mutating func readImage(_ node: MarkdownNode) {
    beside.append(item(.picture, [resolve(node.plainText), destination(of: node) ?? ""]))
    readTitle(of: node)
  }

  private mutating func readTitle(of node: MarkdownNode) {
    let title = resolve(String(decoding: node.title, as: UTF8.self))
    if !title.isEmpty { beside.append(item(.hover, [title])) }
  }

  private func words(from start: Int) -> String { String(decoding: block[start...], as: UTF8.self) }

  private mutating func append(_ text: ArraySlice<UInt8>) {
    guard module.mayHoldInlineSyntax, InlineSyntax.isPossible(in: text) else { return appendPlain(text) }
    for piece in InlineSyntax.pieces(of: text) {
      switch piece {
      case .plain(let range): appendPlain(text[range])
      case .variable(let name, let whole): appendVariable(text[name], whole: text[whole])
      case .citation(let keys, let whole): appendCitation(keys.map { text[$0] }, whole: text[whole])
      }
    }
  }

  private mutating func appendVariable(_ name: ArraySlice<UInt8>, whole: ArraySlice<UInt8>) {
    let name = String(decoding: name, as: UTF8.self)
    guard let value = context.variables[name] else { return appendPlain(whole) }
    block += value.utf8
    before = bind(name) ? UInt8(ascii: "x") : RunningText.standIn(for: Array(value.utf8)[...], after: before)
  }

  private mutating func appendCitation(_ keys: [ArraySlice<UInt8>], whole: ArraySlice<UInt8>) {
    let sources = keys.compactMap { curriculum.bibliography.index(of: String(decoding: $0, as: UTF8.self)) }
    guard sources.count == keys.count else { return appendPlain(whole) }
    for source in sources { block += "[\(number(of: source))]".utf8 }
  }

  private mutating func appendPlain(_ text: ArraySlice<UInt8>) {
    var start = text.startIndex
    let explains = isAnnotated && termFreeDepth == 0
    while let (place, change) = context.words.change(
      in: text, from: start, after: &before, explained: explains ? explained : nil)
    {
      block += text[start..<place]
      switch change {
      case .term(let index, let end):
        explained.append(index)
        block += text[place..<end]
        start = end
      case .marks(let bytes, let length):
        block += bytes
        start = place + length
      }
    }
    block += text[start...]
    before = RunningText.standIn(for: text, after: before)
  }

  // MARK: - Variables

  /// A text with `crisis.*` put in, noting what of the clinic stands in it.
  mutating func resolve(_ text: String) -> String {
    bindVariables(in: text)
    return context.variables.resolve(text)
  }

  /// Notes the clinic's variables in a text; answers whether there are any.
  @discardableResult
  mutating func bindVariables(in text: String) -> Bool {
    let bytes = Array(text.utf8)[...]
    guard InlineSyntax.isPossible(in: bytes) else { return false }
    return InlineSyntax.pieces(of: bytes).reduce(false) { found, piece in
      guard case .variable(let name, _) = piece else { return found }
      return bind(String(decoding: bytes[name], as: UTF8.self)) || found
    }
  }

  /// Notes a variable where it is the clinic's; answers whether it is.
  private mutating func bind(_ name: String) -> Bool {
    guard Variables.belongsToClinic(name), let value = context.current.signedValue(of: name) else { return false }
    values[name] = value
    return true
  }
}
