internal import Curriculum
internal import Files
internal import Markdown

/// What a link says of itself behind its text.
enum LinkEnd {
  case nothing
  /// It leads to another site.
  case external
  /// It leads to a file to take away: its kind, where the text does not name it, and its size.
  case download(kind: String?, kilobytes: Int)

  init(_ link: ResolvedLink, of node: MarkdownNode) {
    if let file = link.media, let kind = Self.kind(of: file.path) {
      let isNamed = node.plainText.contains(kind)
      self = .download(kind: isNamed ? nil : kind, kilobytes: max((file.bytes + 500) / 1000, 1))
    } else {
      self = link.isExternal ? .external : .nothing
    }
  }

  /// What people call the kind of a file that other programs open; nil for what a browser shows or plays.
  private static func kind(of path: String) -> String? {
    switch Paths.fileExtension(of: path) {
    case "doc", "docx": "Word"
    case "xls", "xlsx": "Excel"
    case "ppt", "pptx": "PowerPoint"
    case let type where ["csv", "odp", "ods", "odt", "pdf", "rtf"].contains(type): type.uppercased()
    default: nil
    }
  }

  func write(into html: inout HTMLBuffer, _ strings: UserInterfaceStrings) {
    switch self {
    case .nothing: return
    case .external:
      html.markup("<span class=\"visually-hidden\"> ")
      html.text(strings[.externalLink])
    case .download(let kind, let kilobytes):
      let size = strings.text(.fileSize, ("size", String(kilobytes)))
      html.markup("<span class=\"file-details\"> (")
      html.text([kind, size].compactMap { $0 }.joined(separator: ", "))
      html.markup(")")
    }
    html.markup("</span>")
  }
}
