public import Diagnostics

extension YAMLValue {
  /// More values than any settings file needs.
  static let valueLimit = 200_000
  /// More aliases than any settings file needs; those that name one another multiply.
  static let aliasLimit = 20
  /// Deeper than any settings file nests.
  static let depthLimit = 64

  /// Reads the YAML in `range` of `file` (all of it by default); lines and columns are those of the whole file.
  /// Returns nil for an empty document.
  /// - Throws: `DiagnosticsError` with rule `yaml` at the place that libyaml names.
  public static func parse(_ file: SourceFile, in range: Range<Int>? = nil) throws(DiagnosticsError) -> YAMLValue? {
    let range = range ?? 0..<file.bytes.count
    let text = String(decoding: file.bytes[range], as: UTF8.self)
    let lines = file.bytes[..<range.lowerBound].count { $0 == UInt8(ascii: "\n") }
    return try parse(text, of: file, lineOffset: lines)
  }

  /// Reads text that begins `lineOffset` lines below the top of `file`.
  /// - Parameter indents: for each line of the text, how many scalars stand before it in the file; none where it is empty.
  public static func parse(
    _ text: String, of file: SourceFile, lineOffset: Int, indents: [Int] = []
  ) throws(DiagnosticsError) -> YAMLValue? {
    try Array(text.utf8).withUnsafeBufferPointer { text throws(DiagnosticsError) in
      try parse(text, of: YAMLSource(file: file, lineOffset: lineOffset, indents: indents))
    }
  }

  private static func parse(
    _ text: UnsafeBufferPointer<UInt8>, of source: YAMLSource
  ) throws(DiagnosticsError) -> YAMLValue? {
    guard !text.isEmpty else { return nil }
    guard !hasTooManyAliases(text) else {
      throw DiagnosticsError(
        .error(
          YAMLRule.yamlLimit, "this YAML has more aliases (*name) than the limit of \(aliasLimit)",
          hint: "write the values out, or put text with a * between quotation marks",
          at: source.place(source.position(after: text[..<0]))))
    }
    var composer = Composer(EventReader(text, of: source), of: source)
    return try composer.document()
  }

  /// Whether there are anchors (`&name`) and more than the limit of aliases. Looks at the text alone, so a sentence with
  /// many starred words counts too, but only where something looks like an anchor.
  private static func hasTooManyAliases(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.contains(UInt8(ascii: "&")) else { return false }
    var anchors = 0
    var aliases = 0
    var before = UInt8(ascii: " ")
    for byte in text {
      let begins =
        before <= 0x20 || before == UInt8(ascii: "[") || before == UInt8(ascii: ",") || before == UInt8(ascii: "{")
      if begins, byte == UInt8(ascii: "&") { anchors += 1 }
      if begins, byte == UInt8(ascii: "*") { aliases += 1 }
      before = byte
    }
    return anchors > 0 && aliases > aliasLimit
  }
}
