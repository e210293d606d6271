public import Diagnostics

/// A YAML value that knows where it stands.
public struct YAMLValue: Sendable {
  public enum Content: Sendable {
    /// `isPlain` is false for quoted and block scalars, which are text whatever they look like.
    case scalar(String, isPlain: Bool)
    case sequence([YAMLValue])
    case mapping([Entry])
  }

  /// One key of a mapping with its value, in the order of the file.
  public struct Entry: Sendable {
    public let key: String
    public let keyStart: LineAndColumn
    public let value: YAMLValue
  }

  public let content: Content
  /// Line and column in the whole file; kept as YAML gives them, since most are never shown.
  public let start: LineAndColumn
  public let file: SourceFile
  /// Whether a `#` behind the value begins a comment that was hardly meant as one: `Know #1 triggers` is `Know`.
  let isCut: Bool

  /// The place of the value: its text for a plain or quoted scalar, else where it begins.
  public var place: Place { file.place(from: start, length: shownLength) }

  private var shownLength: Int {
    guard case .scalar(let text, let isPlain) = content, !text.contains("\n") else { return 1 }
    return max(text.utf8.count + (isPlain ? 0 : 2), 1)
  }

  /// Every single value in it, with the keys that lead there.
  public var scalars: [(keys: [String], value: YAMLValue)] { scalars(below: []) }

  private func scalars(below keys: [String]) -> [(keys: [String], value: YAMLValue)] {
    switch content {
    case .scalar: [(keys, self)]
    case .sequence(let values): values.flatMap { $0.scalars(below: keys) }
    case .mapping(let entries): entries.flatMap { $0.value.scalars(below: keys + [$0.key]) }
    }
  }

  /// Whether nothing stands behind a key, or one of the words that YAML has for it.
  public var isNothing: Bool {
    guard case .scalar(let text, let isPlain) = content else { return false }
    return isPlain && (text.isEmpty || Self.isNull(text))
  }

  static func isNull(_ text: String) -> Bool { text == "~" || text == "null" }

  public var typeName: String {
    switch content {
    case .scalar: "a single value"
    case .sequence: "a list"
    case .mapping: "a set of keys"
    }
  }
}

extension YAMLValue {
  /// The place of a part of its text; that of the whole where the file has it written in another way.
  /// - Parameters:
  ///   - part: as the text has it.
  ///   - last: the place of a part that stands before it.
  public func place(of part: some StringProtocol, behind last: Place? = nil) -> Place {
    let start = file.offset(of: start)
    let end = min(start + longestWriting + part.utf8.count, file.bytes.count)
    // The place of the whole begins where the text does: nothing was found there.
    let searched = last.flatMap { $0 == place ? nil : $0.range?.upperBound } ?? start
    guard searched <= end, let range = file.bytes[searched..<end].firstRange(of: Array(part.utf8)) else { return place }
    return Place(file, range)
  }

  /// More bytes than the value takes in the file: each may be escaped, and lines indented.
  private var longestWriting: Int {
    guard case .scalar(let text, _) = content else { return 0 }
    return text.utf8.count * 4 + 64
  }
}

extension YAMLValue.Entry {
  public var keyPlace: Place { value.file.place(from: keyStart, length: key.utf8.count) }
}

extension SourceFile {
  /// A place of `length` bytes from a line and column, cut at the end of the line.
  func place(from start: LineAndColumn, length: Int) -> Place {
    let offset = offset(of: start)
    let end = min(offset + length, max(lineRange(around: offset).upperBound, offset))
    return Place(self, offset..<max(end, offset))
  }
}
