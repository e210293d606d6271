internal import Curriculum
internal import Diagnostics
internal import Markdown

/// Text of a module that stands in its file just as readers see it: no escape, no entity. Where it looks like markup, it
/// is markup that did not take.
struct WrittenText: Sendable {
  /// Bytes of the file.
  let bytes: ArraySlice<UInt8>
  /// Whether it begins a line of its block.
  let beginsLine: Bool
  let file: SourceFile

  func place(_ range: Range<Int>) -> Place { Place(file, range) }

  /// The text of a range, for messages.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

/// A paragraph, a heading or a cell, with the text that is written in it.
struct WrittenBlock: Sendable {
  let node: MarkdownNode
  /// In their order; code, escapes and raw HTML stand between them.
  let texts: [WrittenText]

  /// What begins its lines.
  var lines: [WrittenText] { texts.filter(\.beginsLine) }
}

extension Module {
  /// The blocks of the module that hold text, in their order.
  var writtenBlocks: [WrittenBlock] {
    document.nodes(of: [.paragraph, .heading, .tableCell]).compactMap { block in
      let texts = writtenTexts(of: block)
      return texts.isEmpty ? nil : WrittenBlock(node: block, texts: texts)
    }
  }

  private func writtenTexts(of block: MarkdownNode) -> [WrittenText] {
    var texts: [WrittenText] = []
    var beginsLine = true
    for node in block.descendants {
      switch node.tag {
      case .softBreak, .lineBreak: beginsLine = true
      // What they hold begins the line.
      case .emphasis, .strong, .strikethrough, .link: continue
      case .text:
        if let range = node.literalRange {
          texts.append(WrittenText(bytes: file.bytes[range], beginsLine: beginsLine, file: file))
        }
        beginsLine = false
      default: beginsLine = false
      }
    }
    return texts
  }
}
