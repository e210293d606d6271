internal import Curriculum
internal import Diagnostics
internal import Markdown

extension Module {
  /// What the HTML of the module would do to readers, where the site passes HTML on.
  func hazards(in context: CheckContext) -> [(hazard: HTMLHazard, place: Place)] {
    guard context.curriculum.configuration.allowsRawHTML else { return [] }
    return document.nodes(of: [.htmlBlock, .htmlInline]).flatMap { node in
      HTMLHazards.all(in: node.literal).map { ($0.hazard, node.place) }
    }
  }
}
