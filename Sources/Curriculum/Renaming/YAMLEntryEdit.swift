internal import Diagnostics
internal import PlacedYAML

/// Changes one value of a list in a YAML file, and nothing around it. nil where it is written in a way that cannot be
/// changed by itself: through an alias, over several lines, with escapes.
struct YAMLEntryEdit {
  let file: SourceFile
  /// The value's text without its quotation marks.
  private let text: Range<Int>
  /// With them.
  private let whole: Range<Int>

  /// - Parameter offset: where the value begins.
  init?(_ value: String, at offset: Int, in file: SourceFile) {
    self.file = file
    let bytes = file.bytes
    guard offset < bytes.count else { return nil }
    let isQuoted = bytes[offset] == UInt8(ascii: "\"") || bytes[offset] == UInt8(ascii: "'")
    let start = offset + (isQuoted ? 1 : 0)
    let end = start + value.utf8.count
    guard end <= bytes.count, bytes[start..<end].elementsEqual(value.utf8),
      !isQuoted || end < bytes.count && bytes[end] == bytes[offset]
    else { return nil }
    text = start..<end
    whole = offset..<(isQuoted ? end + 1 : end)
  }

  func replacing(with text: String) -> TextEdit { TextEdit(range: self.text, replacement: Array(text.utf8)) }

  /// Takes the value out of its list: its line where it has one to itself, else the value and the comma beside it.
  func removing() -> TextEdit? {
    let bytes = file.bytes
    let line = wholeLine
    if beginsItem(line) { return TextEdit(range: line, replacement: []) }
    let after = skipBlanks(from: whole.upperBound)
    if after < bytes.count, bytes[after] == UInt8(ascii: ",") {
      return TextEdit(range: whole.lowerBound..<skipBlanks(from: after + 1), replacement: [])
    }
    guard after < bytes.count, bytes[after] == UInt8(ascii: "]") else { return nil }
    let before = bytes[..<whole.lowerBound].lastIndex { !Self.isBlank($0) } ?? 0
    switch bytes[before] {
    case UInt8(ascii: ","): return TextEdit(range: before..<whole.upperBound, replacement: [])
    case UInt8(ascii: "["): return TextEdit(range: whole, replacement: [])
    default: return nil
    }
  }

  /// Puts other values of the list before this one.
  func inserting(_ values: [String]) -> TextEdit {
    let line = wholeLine
    guard beginsItem(line) else {
      let text = values.map { $0 + ", " }.joined()
      return TextEdit(range: whole.lowerBound..<whole.lowerBound, replacement: Array(text.utf8))
    }
    let prefix = String(decoding: file.bytes[line.lowerBound..<whole.lowerBound], as: UTF8.self)
    let lines = values.map { prefix + $0 + Self.lineEnd(of: file) }.joined()
    return TextEdit(range: line.lowerBound..<line.lowerBound, replacement: Array(lines.utf8))
  }

  /// Makes a single value a list that holds others too.
  func becomingList(with values: [String]) -> [TextEdit] {
    [
      TextEdit(
        range: whole.lowerBound..<whole.lowerBound, replacement: Array("[\(values.joined(separator: ", ")), ".utf8)),
      TextEdit(range: whole.upperBound..<whole.upperBound, replacement: Array("]".utf8)),
    ]
  }

  // MARK: - Where it stands

  /// The value's line with its end.
  private var wholeLine: Range<Int> {
    let bytes = file.bytes
    let start = bytes[..<whole.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let end = bytes[whole.upperBound...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
    return start..<end
  }

  /// Whether nothing but `- ` stands before the value in its line, and a comment at most behind it.
  private func beginsItem(_ line: Range<Int>) -> Bool {
    let before = file.bytes[line.lowerBound..<whole.lowerBound].drop(while: Self.isBlank)
    let behind = file.bytes[whole.upperBound..<line.upperBound].drop { Self.isBlank($0) || $0 == 0x0D || $0 == 0x0A }
    return before.first == UInt8(ascii: "-") && before.dropFirst().allSatisfy(Self.isBlank) && before.count > 1
      && (behind.isEmpty || behind.first == UInt8(ascii: "#"))
  }

  private func skipBlanks(from index: Int) -> Int {
    file.bytes[index...].firstIndex { !Self.isBlank($0) } ?? file.bytes.count
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// As the file has them.
  static func lineEnd(of file: SourceFile) -> String {
    guard let end = file.bytes.firstIndex(of: 0x0A), end > 0 else { return "\n" }
    return file.bytes[end - 1] == 0x0D ? "\r\n" : "\n"
  }
}
