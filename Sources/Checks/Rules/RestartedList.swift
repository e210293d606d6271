internal import Curriculum
internal import Diagnostics
internal import Markdown

/// The steps of a list are counted on.
struct RestartedList: ModuleRule {
  let id = "restarted-list"
  let explanation = """
    A numbered list begins again at 1 after something that stands between two of its steps: readers see two steps 1. \
    What belongs to a step is indented below it; a list that goes on begins with the number that follows.
    """
  let category = RuleCategory.markup
  let severity = Severity.warning

  func check(_ module: Module, in context: CheckContext) -> [Diagnostic] {
    module.document.nodes(of: [.document, .blockQuote, .item]).flatMap { found(among: Array($0.children)) }
  }

  private func found(among blocks: [MarkdownNode]) -> [Diagnostic] {
    var last: MarkdownNode?
    var count = 0
    var found: [Diagnostic] = []
    for block in blocks {
      switch block.kind {
      case .heading, .thematicBreak: last = nil
      case .list(let list) where list.isOrdered:
        let items = Array(block.children).count
        let isSingle = items == 1 || last.map { Array($0.children).count == 1 } ?? false
        if last != nil, list.start == 1, isSingle {
          found.append(
            finding(
              "this step is number 1 again",
              hint: "indent what stands above it, so that it belongs to the step before, or write \(count + 1) here",
              at: block.place))
        }
        count = list.start == 1 && last != nil && isSingle ? count + items : list.start + items - 1
        last = block
      default: continue
      }
    }
    return found
  }
}

extension RestartedList {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: """
          1. Stop.
          2. Call the nurse.

          She answers at night too.

          1. Wait for her call.
          """,
        good: """
          1. Stop.
          2. Call the nurse.

             She answers at night too.

          3. Wait for her call.
          """)
    ]
  }

  var sources: [RuleSource] {
    [
      RuleSource(
        "GitHub Flavored Markdown, 5.4 Lists",
        "https://github.github.com/gfm/#lists")
    ]
  }
}
