internal import Checks
internal import Curriculum
internal import Diagnostics

/// Every file of the theme's folders that are joined into others is one of those that are joined.
struct UnusedAsset: PlanRule {
  let id = "unused-asset"
  let explanation = """
    A file of the theme is used by nothing. Style sheets in assets/styles/ and scripts in assets/search/ are joined into \
    one file each, and what is printed has style sheets of fixed names in assets/print/; whatever else lies there is \
    neither joined nor published. A script assets/search.js stands in for all pieces in assets/search/.
    """
  let category = RuleCategory.theme
  let severity = Severity.warning

  func check(_ plan: PlanFacts) -> [Diagnostic] {
    (plan.unusedAssets ?? []).map { asset in
      finding(
        "this file of the theme is not used: \(asset.reason)", hint: "move it out of the folder, or rename it",
        at: Place(SourceFile(path: asset.path, bytes: [])))
    }
  }
}

extension UnusedAsset {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: ["Templates/assets/styles/10-cards.css~": "p { margin: 0; }"],
        good: ["Templates/assets/styles/10-cards.css": "p { margin: 0; }"])
    ]
  }
}
