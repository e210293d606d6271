extension HTMLWriter {
  /// How many notes were begun, and how many have their links back to the text.
  struct FootnoteState {
    var defined = 0
    var linkedBack = 0
  }

  mutating func startFootnote(_ record: NodeRecord) {
    if footnotes.defined == 0 { html.markup("<section class=\"footnotes\" data-footnotes>\n<ol>\n") }
    footnotes.defined += 1
    html.markup("<li id=\"fn-")
    html.url(bytes(record))
    html.markup("\">\n")
  }

  mutating func endFootnote(_ record: NodeRecord) {
    if writeFootnoteBackReferences(record) { html.markup("\n") }
    html.markup("</li>\n")
  }

  /// Links from a note to every reference to it, once a note. Answers whether it wrote them.
  mutating func writeFootnoteBackReferences(_ definition: NodeRecord) -> Bool {
    guard footnotes.linkedBack < footnotes.defined else { return false }
    footnotes.linkedBack = footnotes.defined
    let pair = document.pair(of: definition)
    let label = document.bytes(pair.first)
    for ordinal in 1...max(1, Int(pair.number)) {
      html.markup(ordinal == 1 ? "<a href=\"#fnref-" : " <a href=\"#fnref-")
      writeFootnoteTarget(label, ordinal)
      html.markup("\" class=\"footnote-backref\" data-footnote-backref aria-label=\"")
      html.text(
        footnoteBackLabel?(ordinal > 1 ? "\(footnotes.defined)-\(ordinal)" : "\(footnotes.defined)")
          ?? "Back to content")
      html.markup("\">\u{21A9}")
      if ordinal > 1 {
        html.markup("<sup class=\"footnote-ref\">")
        html.number(ordinal)
        html.markup("</sup>")
      }
      html.markup("</a>")
    }
    return true
  }

  mutating func writeFootnoteReference(_ record: NodeRecord, at index: Int) {
    let pair = document.pair(of: record)
    let label = document.bytes(pair.first)
    let (number, ordinal) = footnoteNumbers?[index] ?? (Int(pair.number), Int(pair.ordinal))
    html.markup("<sup class=\"footnote-ref\"><a href=\"#fn-")
    html.url(label)
    html.markup("\" id=\"fnref-")
    writeFootnoteTarget(label, ordinal)
    html.markup("\" data-footnote-ref>")
    html.number(number)
    html.markup("</a></sup>")
  }

  private mutating func writeFootnoteTarget(_ label: ArraySlice<UInt8>, _ ordinal: Int) {
    html.url(label)
    guard ordinal > 1 else { return }
    html.markup("-")
    html.number(ordinal)
  }
}
