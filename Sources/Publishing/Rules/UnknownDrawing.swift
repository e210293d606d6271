internal import Checks
internal import Curriculum
internal import Diagnostics
internal import Markdown
internal import Pages

/// Drawings that texts show are drawings that the theme has.
struct UnknownDrawing: PlanModuleRule {
  let id = "unknown-drawing"
  let explanation = "A text shows a drawing that the theme does not have: readers would see nothing."
  let category = RuleCategory.theme
  let severity = Severity.error
  let leeway = Leeway.none

  func check(_ module: Module, in plan: PlanFacts) -> [Diagnostic] {
    guard let drawings = plan.drawings else { return [] }
    return plan.curriculum.drawings(in: module).filter { !drawings.names.contains($0.name) }.map { drawing in
      finding(
        "the theme has no drawing '\(drawing.name)'", hint: hint(for: drawing.name, among: drawings.names),
        at: drawing.place)
    }
  }

  private func hint(for name: String, among names: [String]) -> String {
    if let nearest = Suggestion.nearest(to: name, among: names) { return "did you mean 'drawing:\(nearest)'?" }
    return names.isEmpty
      ? "put it into Templates/partials/drawing-\(name).mustache" : "there are: " + names.joined(separator: ", ")
  }
}

extension Curriculum {
  /// The drawings that a module shows, with the names that it gives them.
  func drawings(in module: Module) -> [(node: MarkdownNode, name: String, place: Place)] {
    module.document.nodes(of: [.image]).compactMap { node in
      let written = String(decoding: node.destination, as: UTF8.self)
      guard case .drawing(let name) = target(of: written, from: module), !name.isEmpty else { return nil }
      return (node, name, Place(module.file, node.destinationRange ?? node.nearestRange))
    }
  }
}

extension UnknownDrawing {
  var examples: [RuleExample] {
    [
      RuleExample(
        bad: "![A spray](drawing:sprya)",
        good: "![A spray](drawing:spray)")
    ]
  }
}
