extension MarkdownNode {
  /// The text of the node and all below it as a reader sees it: text and code, the alternative text of images; a line
  /// break as a space, blocks parted by a newline. No raw HTML, no alert marker, no `{#id}`, no footnote numbers.
  public var plainText: String {
    var bytes: [UInt8] = []
    appendPlainText(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends its plain text.
  /// - Complexity: O(n) in the nodes below.
  public func appendPlainText(to text: inout [UInt8]) {
    let start = text.count
    forEachVisibleRecord { record in
      switch record.tag {
      case .text: text += document.visibleText(record)
      case .code: text += document.bytes(record.first)
      case .codeBlock:
        Self.startBlock(&text, from: start)
        text += document.bytes(document.pair(of: record).first)
      case .softBreak, .lineBreak: text.append(UInt8(ascii: " "))
      case let tag where !tag.isInline: Self.startBlock(&text, from: start)
      default: break
      }
    }
    if text.count > start, text.last == UInt8(ascii: "\n") { text.removeLast() }
  }

  private static func startBlock(_ text: inout [UInt8], from start: Int) {
    if text.count > start, text.last != UInt8(ascii: "\n") { text.append(UInt8(ascii: "\n")) }
  }
}
