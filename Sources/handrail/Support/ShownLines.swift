import Curriculum

/// A text that is signed, as a person reads it in a terminal.
struct ShownLines {
  private let shown: ShownText

  init(_ shown: ShownText) {
    self.shown = shown
  }

  /// A line an item, with its kind where it is no plain text.
  var text: String { shown.items.map { "  " + Self.words($0) + "\n" }.joined() }

  static func words(_ item: ShownText.Item) -> String {
    switch item.kind {
    case .text: item.text
    case .end: "(end)"
    case .link, .picture: "\(item.kind.rawValue): \(item.texts.joined(separator: " → "))"
    case .term: "term: \(item.texts.joined(separator: ": "))"
    case .source: "source \(item.texts.joined(separator: ". "))"
    case .struck: "struck out: \(item.texts.last ?? "")"
    default: "\(item.kind.rawValue): \(item.text)"
    }
  }
}

/// What has changed between two states of a text, in words.
enum ShownChange {
  static func between(_ before: ShownText, _ now: ShownText) -> [String] {
    now.items.difference(from: before.items).inferringMoves().compactMap { change in
      switch change {
      case .remove(_, let item, nil): "taken out: \(ShownLines.words(item))"
      case .insert(_, let item, nil): "now reads: \(ShownLines.words(item))"
      case .insert(_, let item, .some): "moved: \(ShownLines.words(item))"
      case .remove(_, _, .some): nil
      }
    }
  }

  /// The clinic's own values.
  static func ofValues(_ before: [String: String], _ now: [String: String]) -> [String] {
    Set(before.keys).intersection(now.keys).sorted().compactMap { name in
      guard let old = before[name], let new = now[name], old != new else { return nil }
      return "\(name) was '\(old)' and is '\(new)'"
    }
  }
}
