internal import Diagnostics

/// Where the front matter of a file lies and where its body begins.
struct FrontMatterSplit {
  /// The bytes between the two `---` lines; nil without front matter.
  let yaml: Range<Int>?
  let bodyStart: Int

  /// Front matter begins with `---` on the first line that is not empty and ends at the next line that is `---` or `...`
  /// alone, from its first column: an indented `---` inside a YAML text does not end it.
  init(_ file: SourceFile) throws(DiagnosticsError) {
    let bytes = file.bytes
    let start = Self.firstText(in: bytes)
    guard Self.isFence(bytes, at: start), let yamlStart = Self.nextLine(bytes, after: start) else {
      yaml = nil
      bodyStart = 0
      return
    }
    var line: Int? = yamlStart
    while let lineStart = line {
      if Self.isFence(bytes, at: lineStart) || Self.isFence(bytes, at: lineStart, of: UInt8(ascii: ".")) {
        yaml = yamlStart..<lineStart
        bodyStart = Self.nextLine(bytes, after: lineStart) ?? bytes.count
        return
      }
      line = Self.nextLine(bytes, after: lineStart)
    }
    throw DiagnosticsError(
      .error(
        CurriculumRule.frontMatter, "the front matter is opened here and never closed",
        hint: "put a line with only '---' after its last key", at: Place(file, start..<start + 3)))
  }

  /// The start of the first line that is not blank, or of the last one.
  static func firstText(in bytes: [UInt8]) -> Int {
    let text = bytes.firstIndex { ![0x20, 0x09, 0x0D, 0x0A].contains($0) } ?? bytes.count
    return bytes[..<text].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
  }

  static func isFence(_ bytes: [UInt8], at start: Int, of mark: UInt8 = UInt8(ascii: "-")) -> Bool {
    guard bytes.count >= start + 3, bytes[start..<start + 3].allSatisfy({ $0 == mark }) else {
      return false
    }
    var index = start + 3
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 || bytes[index] == 0x0D { index += 1 }
    return index == bytes.count || bytes[index] == 0x0A
  }

  /// The start of the following line, nil when there is none.
  static func nextLine(_ bytes: [UInt8], after start: Int) -> Int? {
    var end = start
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    return end + 1 < bytes.count ? end + 1 : nil
  }
}
