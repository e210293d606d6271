internal import Curriculum
internal import Diagnostics
internal import Markdown

/// A part of a page that its translation has too: a heading, a card or a worksheet.
struct PagePart {
  /// The same in every language.
  enum Kind: Hashable {
    case heading(level: Int)
    case card(String)
    case worksheet

    /// In words, for messages.
    var words: String {
      switch self {
      case .heading(let level): "a heading of level \(level)"
      case .card(let name): "a card, [!\(name)]"
      case .worksheet: "a worksheet"
      }
    }
  }

  let kind: Kind
  let node: MarkdownNode

  /// Those of a module, in their order.
  static func all(in module: Module) -> [PagePart] {
    module.document.nodes(of: [.heading, .blockQuote, .codeBlock]).compactMap { node in
      if let level = node.headingLevel { return PagePart(kind: .heading(level: level), node: node) }
      if let alert = node.alert { return PagePart(kind: .card(alert.kind.rawValue.uppercased()), node: node) }
      return module.worksheets[node].map { _ in PagePart(kind: .worksheet, node: node) }
    }
  }
}

/// What one list has and another has not, and the other way round.
struct PartDifference<Part> {
  /// With where each would stand in the translation.
  private(set) var missing: [(part: Part, behind: Int)] = []
  private(set) var added: [Part] = []

  init(_ original: [Part], _ translation: [Part], by key: (Part) -> some Hashable) {
    var (index, other) = (0, 0)
    let change = translation.map(key).difference(from: original.map(key))
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for case .remove(let offset, _, _) in change { removed.insert(offset) }
    for case .insert(let offset, _, _) in change { inserted.insert(offset) }
    while index < original.count || other < translation.count {
      if removed.contains(index) {
        missing.append((original[index], other))
        index += 1
      } else if inserted.contains(other) {
        added.append(translation[other])
        other += 1
      } else {
        index += 1
        other += 1
      }
    }
  }
}
