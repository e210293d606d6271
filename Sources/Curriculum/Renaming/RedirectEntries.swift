internal import Diagnostics
internal import PlacedYAML

/// Writes old addresses into `redirectFrom` of a module's front matter, in the form that the list has there.
struct RedirectEntries {
  let module: Module

  private static let key = "redirectFrom"

  /// - Parameter gone: an address that is no old one any more.
  /// - Returns: nil where the list is written in a way that cannot be changed by itself.
  func adding(_ addresses: [String], takingOut gone: String? = nil) -> [TextEdit]? {
    let known = module.frontMatter.redirectFrom
    var new = addresses.filter { address in !known.contains { Self.areSame($0.text, address) } }
    var edits: [TextEdit] = []
    for entry in known where gone.map({ Self.areSame($0, entry.text) }) == true {
      guard let edit = YAMLEntryEdit(entry.text, at: module.file.offset(of: entry.start), in: module.file) else {
        return nil
      }
      guard let removal = new.isEmpty ? edit.removing() : edit.replacing(with: new.removeFirst()) else { return nil }
      edits.append(removal)
    }
    if new.isEmpty { return edits }
    return adding(new).map { edits + $0 }
  }

  static func areSame(_ one: String, _ other: String) -> Bool {
    one.split(separator: "/", omittingEmptySubsequences: true)
      == other.split(separator: "/", omittingEmptySubsequences: true)
  }

  // MARK: - Where the list stands

  private func adding(_ addresses: [String]) -> [TextEdit]? {
    guard let split = try? FrontMatterSplit(module.file), let yaml = split.yaml,
      case .mapping(let entries)? = module.writtenFrontMatter?.content
    else { return nil }
    guard let entry = entries.first(where: { $0.key == Self.key }) else {
      let line = "\(Self.key): [\(addresses.joined(separator: ", "))]" + YAMLEntryEdit.lineEnd(of: module.file)
      return [TextEdit(range: yaml.upperBound..<yaml.upperBound, replacement: Array(line.utf8))]
    }
    switch entry.value.content {
    case .scalar(let text, _) where text.isEmpty: return behindKey(addresses, entry)
    case .scalar: return edit(entry.value).map { $0.becomingList(with: addresses) }
    case .sequence(let values):
      guard let first = values.first else { return inEmptyList(addresses, entry.value) }
      return edit(first).map { [$0.inserting(addresses)] }
    case .mapping: return nil
    }
  }

  private func behindKey(_ addresses: [String], _ entry: YAMLValue.Entry) -> [TextEdit]? {
    let end = module.file.offset(of: entry.keyStart) + Self.key.utf8.count
    guard end < module.file.bytes.count, module.file.bytes[end] == UInt8(ascii: ":") else { return nil }
    let text = " [\(addresses.joined(separator: ", "))]"
    return [TextEdit(range: end + 1..<end + 1, replacement: Array(text.utf8))]
  }

  private func inEmptyList(_ addresses: [String], _ list: YAMLValue) -> [TextEdit]? {
    let start = module.file.offset(of: list.start)
    guard module.file.bytes[start] == UInt8(ascii: "[") else { return nil }
    let text = addresses.joined(separator: ", ")
    return [TextEdit(range: start + 1..<start + 1, replacement: Array(text.utf8))]
  }

  private func edit(_ value: YAMLValue) -> YAMLEntryEdit? {
    guard case .scalar(let text, _) = value.content else { return nil }
    return YAMLEntryEdit(text, at: module.file.offset(of: value.start), in: module.file)
  }
}
