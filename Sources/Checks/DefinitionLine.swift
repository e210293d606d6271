internal import Curriculum
internal import Diagnostics
internal import Markdown

/// A line that defines what a name in brackets stands for, `[name]: https://…` or `[^name]: …`, as Markdown read it: the
/// tree holds no trace of the first kind.
struct DefinitionLine {
  /// As it is written, with `^` where it is a footnote's.
  let label: String
  /// What follows the colon, on its line or on the next.
  let content: ArraySlice<UInt8>
  /// Of the label with its brackets and the colon, in the file.
  let range: Range<Int>

  var isFootnote: Bool { label.hasPrefix("^") }

  /// Whether what follows is an address, and not words that were meant for readers.
  var holdsAddress: Bool {
    let address = content.prefix { !$0.isSpace }
    let rest = content.dropFirst(address.count).trimmed
    let isTitle = rest.isEmpty || rest.first.map { "\"'(".utf8.contains($0) } ?? false
    let hasDot = zip(address, address.dropFirst()).contains { $0 == UInt8(ascii: ".") && $1.isLetter }
    return isTitle && (hasDot || address.contains { "/#:<".utf8.contains($0) })
  }

  /// The name as Markdown compares it.
  var folded: String { Self.folded(label) }

  static func folded(_ label: String) -> String {
    label.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension Module {
  /// The definitions of the module, in the order of their lines.
  var definitionLines: [DefinitionLine] {
    let body = file.bytes[document.bodyStart...]
    guard !body.ranges(of: "]:").isEmpty else { return [] }
    let shown = ShownRanges(of: [.text, .code, .codeBlock, .htmlBlock, .htmlInline], in: document)
    return body.split { $0 == 0x0A || $0 == 0x0D }.compactMap { line in
      guard let definition = DefinitionLine(line, in: body) else { return nil }
      // What is shown somewhere defines nothing.
      return shown.contains(definition.range.lowerBound) ? nil : definition
    }
  }
}

/// What of a file readers see as it is written, or a browser as HTML.
struct ShownRanges {
  private let sorted: [Range<Int>]

  /// - Parameter tags: of nodes of which none lies in another.
  init(of tags: MarkdownTagSet, in document: MarkdownDocument) {
    sorted = document.nodes(of: tags).compactMap(\.range).sorted { $0.lowerBound < $1.lowerBound }
  }

  func contains(_ offset: Int) -> Bool {
    let index = sorted.partitionPoint { $0.upperBound > offset }
    return index < sorted.count && sorted[index].contains(offset)
  }
}

extension Module {
  /// The definitions of links that no link uses. `[//]: # (…)` is a way to write notes to oneself.
  var unusedDefinitions: [DefinitionLine] {
    let definitions = definitionLines.filter { !$0.isFootnote && $0.content.first != UInt8(ascii: "#") }
    guard !definitions.isEmpty else { return [] }
    let used = bracketedNames(besides: Set(definitions.map(\.range.lowerBound)))
    return definitions.filter { !used.contains($0.folded) }
  }

  /// What stands between brackets, but for those that begin at some offsets.
  private func bracketedNames(besides own: Set<Int>) -> Set<String> {
    let bytes = file.bytes[document.bodyStart...]
    var names: Set<String> = []
    for opening in bytes.indices where bytes[opening] == UInt8(ascii: "[") && !own.contains(opening) {
      let name = bytes[(opening + 1)...].prefix(DefinitionLine.longestLabel).prefix { $0 != UInt8(ascii: "]") }
      names.insert(DefinitionLine.folded(String(decoding: name, as: UTF8.self)))
    }
    return names
  }
}

extension DefinitionLine {
  /// Markdown takes no longer one.
  static let longestLabel = 1_000

  /// nil where a line cannot be one.
  /// - Parameter body: the text of which it is a line.
  init?(_ line: ArraySlice<UInt8>, in body: ArraySlice<UInt8>) {
    let start = Self.withoutMarkers(line)
    guard start.first == UInt8(ascii: "["),
      let end = start.ranges(of: "]:").first ?? Self.labelEnd(from: start, in: body),
      end.lowerBound > start.startIndex + 1
    else { return nil }
    let name = String(decoding: body[(start.startIndex + 1)..<end.lowerBound], as: UTF8.self)
    label = name.split(whereSeparator: \.isNewline).joined(separator: " ")
    let last = body[end.upperBound...].prefix { $0 != 0x0A && $0 != 0x0D }
    let rest = last.trimmed
    content = rest.isEmpty ? Self.line(behind: last.endIndex, in: body) : rest
    range = start.startIndex..<end.upperBound
  }

  /// A line without what makes quotations and lists of it: there too one may define.
  private static func withoutMarkers(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = line.drop { $0.isBlank || $0 == UInt8(ascii: ">") }
    while let marker = listMarker(rest) {
      rest = rest.dropFirst(marker).drop { $0.isBlank || $0 == UInt8(ascii: ">") }
    }
    return rest
  }

  /// The bytes of the marker that begins an item of a list, nil where there is none.
  private static func listMarker(_ text: ArraySlice<UInt8>) -> Int? {
    let digits = text.prefix(while: \.isDigit).count
    let mark = text.byte(text.startIndex + digits)
    guard (digits == 0 ? "-*+" : ".)").utf8.contains(mark), text.byte(text.startIndex + digits + 1).isBlank else {
      return nil
    }
    return digits + 1
  }

  /// The end of a label that goes on below its first line.
  private static func labelEnd(from start: ArraySlice<UInt8>, in body: ArraySlice<UInt8>) -> Range<Int>? {
    guard !start.contains(UInt8(ascii: "]")) else { return nil }
    let text = body[start.startIndex...].prefix(longestLabel)
    guard let end = text.firstIndex(of: UInt8(ascii: "]")), text.byte(end + 1) == UInt8(ascii: ":") else { return nil }
    let lines = text[..<end].split(omittingEmptySubsequences: false) { $0 == 0x0A }
    return lines.contains { $0.allSatisfy(\.isSpace) } ? nil : end..<end + 2
  }

  private static func line(behind end: Int, in body: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = body[end...]
    if rest.first == 0x0D { rest = rest.dropFirst() }
    if rest.first == 0x0A { rest = rest.dropFirst() }
    return withoutMarkers(rest.prefix { $0 != 0x0A && $0 != 0x0D }).trimmed
  }
}
