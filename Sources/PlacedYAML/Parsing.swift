public import Diagnostics
internal import Yams

extension YAMLValue {
  /// More values than any settings file needs; aliases that multiply are cut off here.
  static let valueLimit = 200_000
  /// More aliases than any settings file needs; those that name one another multiply, and the parser compares them all
  /// when they stand in keys.
  static let aliasLimit = 20
  /// Deeper than any settings file nests.
  static let depthLimit = 64

  /// Reads the YAML in `range` of `file` (all of it by default); lines and columns are those of the whole file.
  /// Returns nil for an empty document.
  /// - Throws: `DiagnosticsError` with rule `yaml` at the place that libyaml names.
  public static func parse(_ file: SourceFile, in range: Range<Int>? = nil) throws(DiagnosticsError) -> YAMLValue? {
    let range = range ?? 0..<file.bytes.count
    let text = String(decoding: file.bytes[range], as: UTF8.self)
    let lines = file.bytes[..<range.lowerBound].reduce(0) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
    return try parse(text, of: file, lineOffset: lines)
  }

  /// Reads text that begins `lineOffset` lines below the top of `file`.
  public static func parse(
    _ text: String, of file: SourceFile, lineOffset: Int
  ) throws(DiagnosticsError) -> YAMLValue? {
    guard !hasTooManyAliases(text) else {
      throw DiagnosticsError(
        .error(
          "yaml-limit", "this YAML has more aliases (*name) than the limit of \(aliasLimit)",
          hint: "write the values out, or put text with a * between quotation marks",
          at: file.place(from: LineAndColumn(line: 1 + lineOffset, column: 1), length: 1)))
    }
    let node: Node?
    do {
      // Types are told apart by our own readers, so no tag needs resolving; the encoding is named because the default
      // looks into the environment each time.
      node = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
    } catch {
      throw DiagnosticsError(diagnostic(for: error, in: file, lineOffset: lineOffset))
    }
    guard let node else { return nil }
    var conversion = Conversion(file: file, lineOffset: lineOffset)
    return try conversion.value(of: node, depth: 0)
  }

  /// Whether there are anchors (`&name`) and more than the limit of aliases. Looks at the text alone, so a sentence with
  /// many starred words counts too, but only where something looks like an anchor.
  private static func hasTooManyAliases(_ text: String) -> Bool {
    var anchors = 0
    var aliases = 0
    var before = UInt8(ascii: " ")
    for byte in text.utf8 {
      let begins =
        before <= 0x20 || before == UInt8(ascii: "[") || before == UInt8(ascii: ",") || before == UInt8(ascii: "{")
      if begins, byte == UInt8(ascii: "&") { anchors += 1 }
      if begins, byte == UInt8(ascii: "*") { aliases += 1 }
      before = byte
    }
    return anchors > 0 && aliases > aliasLimit
  }

  /// The message of a `YamlError` in our words, with its place.
  private static func diagnostic(for error: any Error, in file: SourceFile, lineOffset: Int) -> Diagnostic {
    func at(_ mark: Mark) -> Place {
      file.place(from: LineAndColumn(line: mark.line + lineOffset, column: mark.column), length: 1)
    }
    let top = file.place(from: LineAndColumn(line: 1 + lineOffset, column: 1), length: 1)
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return .error(
        "yaml", "this is not valid YAML: \(problem)",
        hint: "put text with a colon, a #, braces or quotation marks between double quotes, and check the indentation",
        at: at(mark))
    case .duplicatedKeysInMapping(let duplicates, let context):
      let names = duplicates.map { "'\($0)'" }.joined(separator: ", ")
      return .error("duplicate-key", "the key \(names) stands twice", hint: "keep one of them", at: at(context.mark))
    case .reader(let problem, let offset, _, _):
      return .error(
        "yaml", "a character that YAML does not allow\(offset.map { " (character \($0 + 1))" } ?? ""): \(problem)",
        hint: "save the file as UTF-8 and remove control characters", at: top)
    default:
      return .error("yaml", "this YAML cannot be read: \(error)", at: top)
    }
  }
}

/// Turns Yams nodes into values, counting what it makes.
private struct Conversion {
  let file: SourceFile
  let lineOffset: Int
  var count = 0

  mutating func value(of node: Node, depth: Int) throws(DiagnosticsError) -> YAMLValue {
    count += 1
    let start = position(of: node)
    guard count <= YAMLValue.valueLimit, depth <= YAMLValue.depthLimit else {
      let limit =
        depth > YAMLValue.depthLimit ? "\(YAMLValue.depthLimit) levels deep" : "\(YAMLValue.valueLimit) values"
      throw DiagnosticsError(
        .error("yaml-limit", "this YAML is larger than the limit of \(limit)", at: file.place(from: start, length: 1)))
    }
    switch node {
    case .scalar(let scalar):
      let isPlain = scalar.style == .plain || scalar.style == .any
      return YAMLValue(content: .scalar(scalar.string, isPlain: isPlain), start: start, file: file)
    case .sequence(let sequence):
      var values: [YAMLValue] = []
      for element in sequence { values.append(try value(of: element, depth: depth + 1)) }
      return YAMLValue(content: .sequence(values), start: start, file: file)
    case .mapping(let mapping):
      var entries: [YAMLValue.Entry] = []
      for (key, element) in mapping { entries.append(try entry(key, element, depth: depth)) }
      return YAMLValue(content: .mapping(entries), start: start, file: file)
    case .alias:
      throw DiagnosticsError(
        .error("yaml", "an alias names an anchor that does not exist", at: file.place(from: start, length: 1)))
    }
  }

  private mutating func entry(
    _ key: Node, _ element: Node, depth: Int
  ) throws(DiagnosticsError) -> YAMLValue.Entry {
    guard case .scalar(let scalar) = key else {
      // {{clinic.phone}} between no quotes is a mapping with a mapping for its key.
      let hint: String? =
        if case .mapping = key { "put text that begins with braces between double quotes" } else { nil }
      throw DiagnosticsError(
        .error("yaml", "a key must be a single word", hint: hint, at: file.place(from: position(of: key), length: 1)))
    }
    return YAMLValue.Entry(
      key: scalar.string, keyStart: position(of: key), value: try value(of: element, depth: depth + 1))
  }

  private func position(of node: Node) -> LineAndColumn {
    LineAndColumn(line: (node.mark?.line ?? 1) + lineOffset, column: node.mark?.column ?? 1)
  }
}
