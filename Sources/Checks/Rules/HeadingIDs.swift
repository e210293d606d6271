internal import Curriculum
internal import Diagnostics
internal import Markdown

/// A heading has the id that its author gave it.
struct HeadingIDs: ModuleRule {
  let id = "heading-id"
  let explanation = """
    Two headings of a page bear one id, '## Words {#words}', or the id is one that every page uses for its own parts. \
    The second heading gets an id made of its words instead, and links to the one that was given lead somewhere else.
    """
  let category = RuleCategory.structure
  let severity = Severity.warning

  func check(_ module: Module, in context: CheckContext) -> [Diagnostic] {
    var given: Set<String> = []
    return zip(module.document.outline, module.anchors.headings).compactMap { heading, actual in
      guard let own = heading.explicitID else { return nil }
      let isTaken = !given.insert(own.id).inserted
      guard own.id != actual else { return nil }
      return finding(
        isTaken
          ? "another heading has the id '\(own.id)' already, so that this one is '#\(actual)'"
          : "every page has an id '\(own.id)' of its own, so that this heading is '#\(actual)'",
        hint: "give it another id, and write that in the links to it",
        at: own.range.map { Place(module.file, $0) } ?? heading.node.place)
    }
  }
}

extension HeadingIDs {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: """
          ## At home {#safe}

          Text.

          ## At work {#safe}

          Text.
          """,
        good: """
          ## At home {#home}

          Text.

          ## At work {#work}

          Text.
          """)
    ]
  }
}
