internal import Diagnostics
internal import Markdown
internal import PlacedYAML

/// A place in a module that leads somewhere: a link, a picture, an entry of `related` or `parts`.
struct WrittenLink {
  enum Kind {
    case link, picture, related, part
    /// An address in raw HTML.
    case html
  }

  let kind: Kind
  /// As the author wrote it, but for escapes.
  let written: String
  let target: LinkTarget
  let place: Place
  /// The bytes of the file that are exactly `written`; nil where there are none.
  let range: Range<Int>?

  /// What follows from `#` on.
  var fragment: Substring { written.firstIndex(of: "#").map { written[$0...] } ?? "" }
  /// What stands before.
  var path: Substring { written.prefix { $0 != "#" } }
}

extension Module {
  /// Every place in the module that leads somewhere, in no order.
  func writtenLinks(in curriculum: Curriculum, _ variables: Variables) -> [WrittenLink] {
    let reader = LinkReader(module: self, curriculum: curriculum, variables: variables)
    return reader.inText() + reader.inFrontMatter() + (curriculum.configuration.allowsRawHTML ? reader.inHTML() : [])
  }
}

private struct LinkReader {
  let module: Module
  let curriculum: Curriculum
  let variables: Variables

  private func link(_ kind: WrittenLink.Kind, _ written: String, at place: Place, _ range: Range<Int>?) -> WrittenLink {
    WrittenLink(
      kind: kind, written: written, target: curriculum.target(of: variables.resolve(written), from: module),
      place: place, range: range)
  }

  func inText() -> [WrittenLink] {
    let definitions = LinkDefinitions(module)
    return module.document.nodes(of: [.link, .image]).flatMap { node -> [WrittenLink] in
      let written = String(decoding: node.destination, as: UTF8.self)
      let kind: WrittenLink.Kind = node.tag == .image ? .picture : .link
      // With a variable in it, what would be written instead is not known.
      if let range = node.destinationRange, !written.contains("{{") {
        return [link(kind, written, at: Place(module.file, range), range)]
      }
      let ranges = written.contains("{{") ? [] : definitions.ranges(of: written)
      return ranges.isEmpty
        ? [link(kind, written, at: Place(module.file, node.nearestRange), nil)]
        : ranges.map { link(kind, written, at: Place(module.file, $0), $0) }
    }
  }

  func inFrontMatter() -> [WrittenLink] {
    let front = module.frontMatter
    let named =
      front.related.map { (WrittenLink.Kind.related, $0) }
      + front.parts.flatMap(\.modules).map { (WrittenLink.Kind.part, $0) }
    return named.map { kind, path in
      let offset = module.file.offset(of: path.start)
      let edit = YAMLEntryEdit(path.text, at: offset, in: module.file)
      return link(
        kind, path.text, at: path.place(in: module.file), edit?.replacing(with: "").range)
    }
  }

  func inHTML() -> [WrittenLink] {
    module.document.nodes(of: [.htmlBlock, .htmlInline]).flatMap { node in
      String(decoding: node.literal, as: UTF8.self).matches(of: /(?i)\b(?:href|src)\s*=\s*["']([^"']+)["']/).map {
        link(.html, String($0.1), at: node.place, nil)
      }
    }
  }
}

/// The lines `[name]: address` of a module, to which links by name lead.
private struct LinkDefinitions {
  private var ranges: [String: [Range<Int>]] = [:]

  init(_ module: Module) {
    let bytes = module.file.bytes
    let code = module.document.nodes(of: [.codeBlock, .htmlBlock]).map(\.nearestRange)
    var start = module.document.bodyStart
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      if let range = Self.destination(in: bytes[start..<end]), !code.contains(where: { $0.contains(range.lowerBound) })
      {
        ranges[String(decoding: bytes[range], as: UTF8.self), default: []].append(range)
      }
      start = end + 1
    }
  }

  func ranges(of destination: String) -> [Range<Int>] { ranges[destination] ?? [] }

  private static func destination(in line: ArraySlice<UInt8>) -> Range<Int>? {
    let text = line.drop { $0 == 0x20 || $0 == UInt8(ascii: ">") }
    guard text.first == UInt8(ascii: "["), let colon = text.firstRange(of: "]:".utf8) else { return nil }
    let rest = text[colon.upperBound...].drop { $0 == 0x20 || $0 == 0x09 }
    let inner = rest.first == UInt8(ascii: "<") ? rest.dropFirst() : rest
    let destination = inner.prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") }
    return destination.isEmpty ? nil : destination.startIndex..<destination.endIndex
  }
}
