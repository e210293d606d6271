import Diagnostics

@testable import Markdown

/// A tree as text, one node a line: `tag payload @line:column-line:column "literal"`.
///
/// Places are 1-based; the end is the place after the last byte. `=` after a literal says that it lies in the file
/// itself, `~` that cmark changed it.
enum TreeDump {
  static func lines(of document: MarkdownDocument) -> String {
    var text = ""
    dump(document.root, depth: 0, into: &text)
    return text
  }

  private static func dump(_ node: MarkdownNode, depth: Int, into text: inout String) {
    text += String(repeating: "  ", count: depth) + head(node) + place(node) + literal(node) + "\n"
    for child in node.children { dump(child, depth: depth + 1, into: &text) }
  }

  private static func head(_ node: MarkdownNode) -> String {
    switch node.kind {
    case .heading(let level): "heading \(level)\(node.headingID.map { " #\($0.id)" } ?? "")"
    case .list(let list): "list \(list.marker) \(list.start)\(list.isTight ? " tight" : "")"
    case .item(let checked): checked.map { $0 ? "item [x]" : "item [ ]" } ?? "item"
    case .codeBlock(let info): info.isEmpty ? "codeBlock" : "codeBlock `\(string(info))`"
    case .table(let columns): "table \(columns.map { "\($0)" }.joined(separator: " "))"
    case .tableRow(let isHeader): isHeader ? "tableRow header" : "tableRow"
    case .tableCell(let column, let alignment, _): "tableCell \(column) \(alignment)"
    case .link(let destination, let title), .image(let destination, let title):
      "\(node.tag) <\(string(destination))>\(title.isEmpty ? "" : " '\(string(title))'")"
        + (node.destinationRange == nil ? "" : "=")
    case .footnoteDefinition(let label, let references): "footnoteDefinition \(string(label)) x\(references)"
    case .footnoteReference(let label, let number, let ordinal):
      "footnoteReference \(string(label)) \(number).\(ordinal)"
    case .blockQuote: node.alert.map { "blockQuote alert \($0.kind.rawValue)" } ?? "blockQuote"
    default: "\(node.tag)"
    }
  }

  private static func place(_ node: MarkdownNode) -> String {
    guard let range = node.range else { return " @-" }
    let file = node.document.file
    let start = file.position(of: range.lowerBound)
    let end = file.position(of: range.upperBound)
    return " @\(start.line):\(start.column)-\(end.line):\(end.column)"
  }

  private static func literal(_ node: MarkdownNode) -> String {
    guard !node.literal.isEmpty else { return "" }
    let quoted = String(reflecting: string(node.literal))
    return " \(quoted)\(node.literalRange == nil ? "~" : "=")"
  }

  private static func string(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
