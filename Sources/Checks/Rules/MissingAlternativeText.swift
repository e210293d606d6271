public import Curriculum
public import Diagnostics
internal import Markdown

/// Every picture says in words what it shows.
public struct MissingAlternativeText: ModuleRule {
  public let id = "missing-alternative-text"
  public let explanation = """
    A picture has no alternative text (WCAG 2.2, 1.1.1). People who do not see it hear these words instead: say what \
    the picture tells, not that it is a picture.
    """
  public let category = RuleCategory.structure
  public let severity = Severity.error
  public let leeway = Leeway.atLeast(.warning)

  public init() {}

  public func check(_ module: Module, in context: CheckContext) -> [Diagnostic] {
    module.document.nodes(of: [.image]).compactMap { image in
      // The theme has words for its drawings; for one that has none, it says so itself.
      if case .drawing = context.curriculum.target(
        of: String(decoding: image.destination, as: UTF8.self), from: module)
      {
        return nil
      }
      guard image.plainText.allSatisfy(\.isWhitespace) else { return nil }
      return finding(
        "this picture has no alternative text", hint: "write what it shows between the brackets: ![…](…)",
        at: image.place)
    }
  }
}

extension MissingAlternativeText {
  public var examples: [RuleExample] {
    [
      RuleExample(
        bad: [
          "Content/en/care/map.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>",
          "Content/en/care/way.md": "![](map.svg)",
        ],
        good: [
          "Content/en/care/map.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>",
          "Content/en/care/way.md": "![The clinic is two blocks north of the station](map.svg)",
        ])
    ]
  }

  public var sources: [RuleSource] {
    [
      RuleSource(
        "WCAG 2.2, 1.1.1 Non-text Content",
        "https://www.w3.org/TR/WCAG22/#non-text-content")
    ]
  }
}
