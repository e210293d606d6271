internal import ContentHash
internal import Files
internal import Markdown

extension ShownTextReader {
  /// Where a link leads or what a picture is; nil for a link to a module without a page, whose words stand alone.
  mutating func destination(of node: MarkdownNode) -> String? {
    let written = String(decoding: node.destination, as: UTF8.self)
    let resolved = context.variables.resolve(written)
    if bindVariables(in: written) { return resolved }
    if TelephoneLink.isTelephone(node.destination) {
      // What cannot be dialled is told by a check, and leads nowhere.
      return (try? TelephoneLink(written, with: context.variables))?.url ?? written
    }
    return destination(curriculum.target(of: resolved, from: module), resolved)
  }

  private func destination(_ target: LinkTarget, _ resolved: String) -> String? {
    switch target {
    case .topic(let topic, let language, let fragment):
      let named = language.map { curriculum.languages[$0].code + ":" } ?? ""
      return named + "/" + curriculum.topics[topic].path + (fragment.map { "#" + $0 } ?? "")
    case .media(let path): return fingerprint(of: path)
    case .withheld: return nil
    case .fragment, .address, .drawing, .external, .missing: return resolved
    }
  }

  /// Of a file below `Content/`, by what is in it; its path where it cannot be read, which is told elsewhere.
  private func fingerprint(of path: String) -> String {
    guard let bytes = try? curriculum.content.read(path) else { return path }
    return "sha256:" + ContentHash(of: bytes).hexadecimal
  }

  // MARK: - Worksheets

  mutating func read(_ worksheet: Worksheet) {
    add(.worksheet, resolve(worksheet.title))
    if let intro = worksheet.intro { add(.intro, resolve(intro)) }
    for field in worksheet.fields { read(field) }
    add(.end)
  }

  private mutating func read(_ field: Worksheet.Field) {
    add(.field, resolve(field.label))
    switch field {
    case .bullets(_, let items, let then): addOptions(items + [then].compactMap { $0 })
    case .checklist(_, let items): addOptions(items)
    case .scale(_, let from, let to, let low, let high):
      addOptions([String(from), low, String(to), high].compactMap { $0 })
    case .table(_, let columns, _): addOptions(columns)
    case .week(_, let slots): addOptions(slots)
    case .lines: break
    }
  }

  private mutating func addOptions(_ options: [String]) { for option in options { add(.option, resolve(option)) } }
}
