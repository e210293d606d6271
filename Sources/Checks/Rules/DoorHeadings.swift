internal import Curriculum
internal import Diagnostics

/// A door opens at a heading that the page has, in every language.
struct DoorHeadings: SiteRule {
  let id = "door-heading"
  let explanation = """
    A door of the home page names the heading at which it opens by its id, and the page has none with that id in one of \
    the site's languages: readers would land at its top and look for what they were promised. The card that search shows \
    for a cry for help leads through the same door.
    """
  let category = RuleCategory.links
  let severity = Severity.error
  let leeway = Leeway.none

  func check(_ context: CheckContext) -> [Diagnostic] {
    context.curriculum.configuration.doors.flatMap { door -> [Diagnostic] in
      guard let heading = door.heading, case .module(let path) = door.destination,
        let topic = context.curriculum.topic(at: path.value)
      else { return [] }
      return context.curriculum.topics[topic].translations.compactMap(\.self)
        .filter { !$0.anchors.readerHeadings.contains(heading.value) }
        .map { module in
          finding(
            "this door opens at '\(heading.value)', and no heading of \(module.file.path) has that id",
            hint: SuggestionIndex(module.anchors.readerHeadings).hint(for: heading.value), at: heading.place)
        }
    }
  }
}

extension DoorHeadings {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: [
          "Content/site.yml": """
          doors:
            - {text: Now, module: care/way, heading: steps}
          """,
          "Content/en/care/way.md": "Text.",
        ],
        good: [
          "Content/site.yml": """
          doors:
            - {text: Now, module: care/way, heading: steps}
          """,
          "Content/en/care/way.md": """
          ## First {#steps}

          Text.
          """,
        ])
    ]
  }
}
