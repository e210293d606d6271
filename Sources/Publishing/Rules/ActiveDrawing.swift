internal import Checks
internal import Curriculum
internal import Diagnostics
internal import MediaMetadata

/// A drawing shows what is in it, and does nothing.
struct ActiveDrawing: PlanRule {
  let id = "active-drawing"
  let explanation = """
    An SVG holds what runs or is loaded: a script, HTML, an address elsewhere. None of that is published, since opened by \
    its own address the drawing would be a page of the site. As a picture on a page it never worked, so what readers \
    see is mostly the same; a picture or a font that was to come from elsewhere is missing.
    """
  let category = RuleCategory.files
  let severity = Severity.warning

  func check(_ plan: PlanFacts) -> [Diagnostic] {
    (plan.leftOut ?? [:]).sorted { $0.key < $1.key }.flatMap { path, parts in
      parts.map { part in
        finding(
          "\(part.what) is not published",
          hint:
            "look at the drawing on its page; put a picture into the file itself ('embed'), and a link into your text",
          at: plan.place(path, line: part.line))
      }
    }
  }
}

extension ActiveDrawing {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: [
          "Content/en/care/way.md": "![Two blocks north of the station](map.svg)",
          "Content/en/care/map.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
        ],
        good: [
          "Content/en/care/way.md": "![Two blocks north of the station](map.svg)",
          "Content/en/care/map.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>",
        ])
    ]
  }
}
