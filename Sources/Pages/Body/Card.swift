internal import Markdown

/// How an alert is graded: its words and its style's name. Notes for facilitators are no card: they stand in the
/// facilitator's edition alone.
struct Card {
  let name: String
  let title: StringKey

  init?(_ kind: MarkdownAlert.Kind) {
    switch kind {
    case .note: self.init(name: "note", title: .alertNote)
    case .tip: self.init(name: "tip", title: .alertTip)
    case .important: self.init(name: "important", title: .alertImportant)
    case .warning: self.init(name: "warning", title: .alertWarning)
    case .caution: self.init(name: "caution", title: .alertCaution)
    case .facilitator: return nil
    }
  }

  private init(name: String, title: StringKey) {
    self.name = name
    self.title = title
  }

  /// The start of a card, up to its content.
  static func begin(named name: String, title: String, _ html: inout HTMLBuffer) {
    html.startLine()
    html.markup("<div class=\"card card-")
    html.text(name)
    html.markup("\">\n<p class=\"card-title\">")
    html.text(title)
    html.markup("</p>\n")
  }
}
