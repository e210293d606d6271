internal import Curriculum
internal import Diagnostics
internal import Markdown
internal import Pages

/// Finds drawings that the theme does not have, and those that nobody has put into words.
struct BrokenDrawings {
  let curriculum: Curriculum
  let drawings: ThemeDrawings

  func find() -> [Diagnostic] {
    curriculum.topics.flatMap(\.translations).compactMap { $0 }.flatMap(find)
  }

  private func find(in module: Module) -> [Diagnostic] {
    module.document.nodes(of: [.image]).compactMap { node in
      let written = String(decoding: node.destination, as: UTF8.self)
      guard case .drawing(let name) = curriculum.target(of: written, from: module), !name.isEmpty else { return nil }
      let place = Place(module.file, node.destinationRange ?? node.nearestRange)
      guard drawings.names.contains(name) else {
        return .error("unknown-drawing", "the theme has no drawing '\(name)'", hint: hint(for: name), at: place)
      }
      guard node.plainText.allSatisfy(\.isWhitespace), !drawings.hasWords(for: name, in: module.language) else {
        return nil
      }
      return .error(
        "missing-alternative-text", "this drawing has no alternative text",
        hint: "write what it shows between the brackets: ![…](…)", at: place)
    }
  }

  private func hint(for name: String) -> String {
    if let nearest = Suggestion.nearest(to: name, among: drawings.names) {
      return "did you mean 'drawing:\(nearest)'?"
    }
    return drawings.names.isEmpty
      ? "put it into Templates/partials/drawing-\(name).mustache"
      : "there are: " + drawings.names.joined(separator: ", ")
  }
}
