internal import Curriculum
internal import Diagnostics
internal import Markdown

/// What is written as a heading or a list is read as one.
struct UnreadMarker: TextRule {
  let id = "unread-marker"
  let explanation = """
    A line begins like a heading or a list and was read as plain text: its marker is shown, and its lines \
    run into one. Markdown's markers are '## ', '- ' and '1. ', each with a plain blank behind it. A no-break space \
    (Option and the space bar on a Mac, or text from a word processor), a drawn bullet or a marker that touches its \
    words makes none.
    """
  let category = RuleCategory.markup
  let severity = Severity.warning

  func check(_ block: WrittenBlock) -> [Diagnostic] {
    guard block.node.tag == .paragraph else { return inHeading(block) }
    let lines = block.lines.compactMap { line in LineMarker(line.bytes).map { (line: line, marker: $0) } }
    let counts = Dictionary(lines.map { ($0.marker.kind, 1) }, uniquingKeysWith: +)
    return lines.filter { $0.marker.isSureAlone || counts[$0.marker.kind, default: 0] > 1 }.map { line, marker in
      let advice = Self.advice(on: marker.kind)
      return finding(
        "this is read as text and not as \(advice.meant)", hint: advice.hint,
        at: line.place(line.bytes.startIndex..<line.bytes.startIndex + marker.count))
    }
  }

  /// `# ## Words`, and a heading's blank that is none.
  private func inHeading(_ block: WrittenBlock) -> [Diagnostic] {
    guard block.node.tag == .heading, let line = block.lines.first, let marker = LineMarker(line.bytes),
      case .drawnBullet = marker.kind
    else { return [] }
    return [
      finding(
        "this bullet is shown in the heading", hint: "leave it out",
        at: line.place(line.bytes.startIndex..<line.bytes.startIndex + marker.count))
    ]
  }

  private static func advice(on kind: LineMarker.Kind) -> (meant: String, hint: String) {
    switch kind {
    case .tightHeading: ("a heading", "write a blank behind the hashes: ## Words")
    case .tightBullet: ("an item of a list", "write a blank behind the marker: '- Words'")
    case .tightNumber: ("a step of a list", "write a blank behind the number: '1. Words'")
    case .oddBlank(let marker):
      (
        marker.hasPrefix("#") ? "a heading" : "an item of a list",
        "behind '\(marker)' stands a no-break space or its like: write a plain blank"
      )
    case .drawnBullet(let bullet): ("an item of a list", "write '- ' in place of '\(bullet)'")
    case .drawnBox: ("a box to tick", "write '- [ ] ' before what is to be ticked")
    case .box: ("a box to tick", "write '- [ ] ' with a blank behind each part")
    case .dash: ("an item of a list", "write '- ' in place of the dash")
    case .letter: ("a step of a list", "write '1. ', '2. ' and so on; lists are not lettered")
    case .number:
      ("a step of a list", "put a blank line before the list: within a paragraph only '1.' begins one")
    }
  }
}

extension UnreadMarker {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: """
          • Call somebody.
          • Take a walk.
          """,
        good: """
          - Call somebody.
          - Take a walk.
          """)
    ]
  }

  var sources: [RuleSource] {
    [
      RuleSource(
        "GitHub Flavored Markdown, 5.2 List items",
        "https://github.github.com/gfm/#list-items")
    ]
  }
}
