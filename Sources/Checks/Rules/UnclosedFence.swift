internal import Curriculum
internal import Diagnostics
internal import Markdown

/// A fenced block ends where its author meant it to.
struct UnclosedFence: ModuleRule {
  let id = "unclosed-fence"
  let explanation = """
    A block that begins with ``` or ~~~ is not closed: the rest of the page is taken into it, as code or as part of a \
    worksheet, and none of it is read as text.
    """
  let category = RuleCategory.markup
  let severity = Severity.error
  let leeway = Leeway.none

  func check(_ module: Module, in context: CheckContext) -> [Diagnostic] {
    module.document.nodes(of: [.codeBlock]).compactMap { node in
      guard let fence = Fence(node), !fence.isClosed else { return nil }
      return finding(
        "this block is not closed, so everything below it is taken into it",
        hint: "end it with a line '\(fence.mark)'", at: Place(module.file, fence.range))
    }
  }
}

/// The line that opens a fenced block.
private struct Fence {
  let range: Range<Int>
  let mark: String
  let isClosed: Bool

  /// nil for an indented block.
  init?(_ node: MarkdownNode) {
    guard let block = node.range else { return nil }
    let bytes = node.document.file.bytes
    let first = bytes[block.lowerBound]
    guard first == UInt8(ascii: "`") || first == UInt8(ascii: "~") else { return nil }
    let opening = bytes[block].prefix { $0 == first }
    guard opening.count >= 3 else { return nil }
    range = opening.startIndex..<opening.endIndex
    mark = String(decoding: opening, as: UTF8.self)
    let lines = bytes[block].split(omittingEmptySubsequences: false) { $0 == 0x0A || $0 == 0x0D }
    let closing = lines.dropFirst().last?.filter { !$0.isSpace && $0 != UInt8(ascii: ">") } ?? []
    isClosed = closing.count >= opening.count && closing.allSatisfy { $0 == first }
  }
}

extension UnclosedFence {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: """
          ```
          Monday 9 to 12

          ## When to call

          Call 911.
          """,
        good: """
          ```
          Monday 9 to 12
          ```

          ## When to call

          Call 911.
          """)
    ]
  }

  var sources: [RuleSource] {
    [
      RuleSource(
        "GitHub Flavored Markdown, 4.5 Fenced code blocks",
        "https://github.github.com/gfm/#fenced-code-blocks")
    ]
  }
}
