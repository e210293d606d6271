/// Writes nodes as HTML, byte for byte as cmark-gfm's own renderer does unless options or overrides say otherwise.
///
/// It keeps its own stack: no depth of nesting overflows a thread's.
public struct HTMLWriter {
  public let document: MarkdownDocument
  public let options: HTMLOptions
  /// What has been written so far.
  public var html: HTMLBuffer
  /// What references to footnotes show; nil for the numbers of the document's own order.
  public var footnoteNumbers: FootnoteNumbers?

  /// What the way back from a note to a reference is called, by what the reference shows, `1`, or `1-2` for the second one
  /// to a note; nil for cmark's own words.
  public var footnoteBackLabel: ((_ reference: String) -> String)?

  let overrides: (any HTMLOverrides)?
  let interests: MarkdownTagSet
  var table = TableState()
  var footnotes = FootnoteState()
  private var open: [OpenNode] = []

  /// A node whose end is still to be written.
  private struct OpenNode {
    let index: Int
    let end: Int
    let how: HTMLOverride
  }

  public init(
    _ document: MarkdownDocument, into html: consuming HTMLBuffer = HTMLBuffer(), options: HTMLOptions = HTMLOptions(),
    overrides: (any HTMLOverrides)? = nil
  ) {
    self.document = document
    self.html = html
    self.options = options
    self.overrides = overrides
    interests = overrides?.interests ?? []
  }
}

// MARK: - What clients call

extension HTMLWriter {
  /// The whole document, its footnotes at the end.
  public mutating func writeDocument() {
    write(document.root)
    finish()
  }

  /// A node as it would be written in its document, overrides included.
  public mutating func write(_ node: MarkdownNode) {
    write(node.index..<Int(node.record.end))
  }

  /// The children of a node, overrides included. An alert's marker and a heading's `{#id}` are left out.
  public mutating func writeChildren(of node: MarkdownNode) {
    write(node.index + 1..<Int(node.record.end))
  }

  /// Ends the list of footnotes if one was begun. `writeDocument` does this itself.
  public mutating func finish() {
    if footnotes.defined > 0 { html.markup("</ol>\n</section>\n") }
    footnotes = FootnoteState()
  }

  /// Escaped text.
  public mutating func writeText(_ text: some Sequence<UInt8>) {
    html.text(text)
  }

  /// The text below a node as it stands in `alt`: escaped, without markup, breaks as spaces.
  public mutating func writeAltText(of node: MarkdownNode) {
    writePlain(node.index + 1..<Int(node.record.end))
  }
}

extension MarkdownDocument {
  /// Appends the document as HTML.
  public func writeHTML(
    into html: inout HTMLBuffer, options: HTMLOptions = HTMLOptions(), overrides: (any HTMLOverrides)? = nil
  ) {
    var buffer = HTMLBuffer()
    swap(&buffer, &html)
    var writer = HTMLWriter(self, into: buffer, options: options, overrides: overrides)
    writer.writeDocument()
    swap(&writer.html, &html)
  }
}

// MARK: - The loop

extension HTMLWriter {
  private mutating func write(_ range: Range<Int>) {
    let base = open.count
    var index = range.lowerBound
    while true {
      while open.count > base, let last = open.last, last.end <= index {
        open.removeLast()
        close(last)
      }
      guard index < range.upperBound else { return }
      index = begin(index)
    }
  }

  /// Writes a node's start, or all of it. Answers the index to go on with.
  private mutating func begin(_ index: Int) -> Int {
    let record = document.records[index]
    let end = Int(record.end)
    if options.explicitSyntax, record.flags.contains(.hidden) { return end }
    var how = HTMLOverride.standard
    if interests.contains(record.tag), let overrides {
      how = overrides.enter(MarkdownNode(document, index), &self)
    }
    switch how {
    case .replaced: return end
    case .wrapped:
      open.append(OpenNode(index: index, end: end, how: how))
      return index + 1
    case .standard where record.tag.isLeaf:
      writeStart(of: record, at: index)
      return end
    case .standard, .around:
      open.append(OpenNode(index: index, end: end, how: how))
      writeStart(of: record, at: index)
      return record.tag == .image ? end : index + 1
    }
  }

  private mutating func close(_ node: OpenNode) {
    if node.how != .wrapped { writeEnd(of: document.records[node.index], at: node.index) }
    if node.how != .standard { overrides?.exit(MarkdownNode(document, node.index), &self) }
  }
}

extension MarkdownTag {
  /// Written in one go: no end follows. The same as cmark's leaves, and footnote references.
  var isLeaf: Bool {
    switch self {
    case .htmlBlock, .thematicBreak, .codeBlock, .text, .softBreak, .lineBreak, .code, .htmlInline, .footnoteReference:
      true
    default: false
    }
  }
}
