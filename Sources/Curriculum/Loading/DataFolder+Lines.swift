internal import Diagnostics
internal import PlacedYAML

extension DataFolder {
  /// The values of a ledger, which has one a line, with the numbers of their lines; a line that cannot be read is told.
  /// JSON is YAML, so the same reader serves and gives places.
  static func lines(of file: SourceFile, diagnostics: inout [Diagnostic]) -> [(number: Int, value: YAMLValue)] {
    let lines = file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    var values: [(number: Int, value: YAMLValue)] = []
    for (index, line) in lines.enumerated() where !line.allSatisfy(isBlank) {
      do {
        let text = String(decoding: line, as: UTF8.self)
        guard let value = try YAMLValue.parse(text, of: file, lineOffset: index) else { continue }
        values.append((index + 1, value))
      } catch {
        diagnostics += error.diagnostics.map { $0.told(within: line.startIndex..<line.endIndex, of: file) }
      }
    }
    return values
  }

  /// A NUL is not blank: a file system that lost its power may leave a file of them.
  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
}

extension Diagnostic {
  /// A bracket that is never closed is missed behind its line; it is told at the line.
  fileprivate func told(within line: Range<Int>, of file: SourceFile) -> Diagnostic {
    guard let start = place?.range?.lowerBound, !line.contains(start) else { return self }
    var told = self
    told.place = Place(file, line)
    return told
  }
}
