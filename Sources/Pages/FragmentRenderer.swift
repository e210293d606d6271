internal import Curriculum
public import Diagnostics
internal import Markdown

/// One Markdown file as an HTML fragment, with no site around it: plain GFM exactly as cmark-gfm writes it, and our
/// explicit syntax (alerts, worksheets, heading ids) where it occurs. Variables and citations need a site and stay text.
public enum FragmentRenderer {
  public static func html(of file: SourceFile) throws(DiagnosticsError) -> [UInt8] {
    let document = try MarkdownDocument(parsing: file, bodyStart: 0)
    let (worksheets, diagnostics) = Worksheet.all(in: document)
    guard diagnostics.isEmpty else { throw DiagnosticsError(diagnostics) }
    var html = HTMLBuffer()
    document.writeHTML(into: &html, overrides: FragmentOverrides(worksheets, of: document))
    return html.bytes
  }
}

/// Writes alerts and worksheets; everything else is written as usual.
private final class FragmentOverrides: HTMLOverrides {
  private let worksheets: [MarkdownNode: Worksheet]
  private let strings: UserInterfaceStrings
  private let anchors: PageAnchors

  init(_ worksheets: [MarkdownNode: Worksheet], of document: MarkdownDocument) {
    self.worksheets = worksheets
    anchors = PageAnchors(of: document, worksheets: Set(worksheets.keys))
    strings = .english
  }

  let interests: MarkdownTagSet = [.blockQuote, .codeBlock]

  func enter(_ node: MarkdownNode, _ writer: inout HTMLWriter) -> HTMLOverride {
    if let worksheet = worksheets[node] {
      var form = WorksheetForm(strings: strings, id: anchors.id(ofWorksheet: node))
      form.write(worksheet, resolving: Variables.none, into: &writer.html)
      return .replaced
    }
    guard let alert = node.alert else { return .standard }
    let title = Card(alert.kind).map { strings[$0.title] } ?? "For the facilitator"
    Card.begin(named: "\(alert.kind)", title: title, &writer.html)
    return .wrapped
  }

  func exit(_ node: MarkdownNode, _ writer: inout HTMLWriter) {
    writer.html.markup("</div>\n")
  }
}

extension UserInterfaceStrings {
  /// What alerts and worksheets say where no site gives them words.
  fileprivate static var english: UserInterfaceStrings {
    let days: [StringKey] = [.monday, .tuesday, .wednesday, .thursday, .friday, .saturday, .sunday]
    let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    let strings: [StringKey: String] = [
      .alertNote: "Note", .alertTip: "Tip", .alertImportant: "Important", .alertWarning: "Warning",
      .alertCaution: "Caution", .worksheetPrivacy: "What you write here is neither stored nor sent.",
      .worksheetPrint: "Print this worksheet", .worksheetClear: "Clear", .tableCell: "{column}, row {row}",
      .weekCell: "{slot}, {day}", .tableLabel: "Table: {title}",
    ]
    return UserInterfaceStrings(strings.merging(zip(days, names)) { own, _ in own }, language: .english)
  }
}
