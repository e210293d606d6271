public import Diagnostics

/// Reads the keys of one mapping, notes what is wrong, and at the end refuses the keys that nobody asked for.
///
///     var reader = MappingReader(value, of: "a clinic")
///     let name = reader.requiredString("name")
///     diagnostics += reader.finish()
public struct MappingReader {
  /// What the mapping describes, for messages: "a clinic", "front matter".
  private let subject: String
  private let value: YAMLValue
  private let entries: [YAMLValue.Entry]
  private var asked: [String] = []
  private var isReadWhole = false
  private var diagnostics: [Diagnostic] = []

  public init(_ value: YAMLValue, of subject: String) {
    self.subject = subject
    self.value = value
    if case .mapping(let entries) = value.content {
      self.entries = entries
    } else {
      entries = []
      diagnostics.append(
        .error(YAMLRule.yamlType, "\(subject) must be a set of keys, this is \(value.typeName)", at: value.place))
    }
  }

  /// Where the mapping stands.
  public var place: Place { value.place }
  /// Every key of the mapping, in order; marks all as known.
  public mutating func allEntries() -> [YAMLValue.Entry] {
    isReadWhole = true
    return entries
  }

  public mutating func value(_ key: String) -> YAMLValue? {
    asked.append(key)
    return entries.first { $0.key == key }?.value
  }

  /// Text; a list or a mapping is an error, a missing key nil.
  public mutating func string(_ key: String) -> String? {
    value(key).flatMap { text($0, key: key) }
  }

  public mutating func requiredString(_ key: String) -> String {
    if let text = string(key), !text.allSatisfy(\.isWhitespace) { return text }
    if !entries.contains(where: { $0.key == key }) || scalarIsBlank(key) {
      diagnostics.append(
        .error(YAMLRule.missingKey, "\(subject) needs '\(key)'", hint: "add a line '\(key): …'", at: value.place))
    }
    return ""
  }

  /// A whole number within `range`.
  public mutating func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let value = value(key), let text = scalar(value, key: key) else { return nil }
    guard let number = Int(text), range.contains(number) else {
      report(value, "'\(key)' must be a whole number from \(range.lowerBound) to \(range.upperBound), not '\(text)'")
      return nil
    }
    return number
  }

  /// A number within `range`, with a decimal point or without.
  public mutating func number(_ key: String, in range: ClosedRange<Double>) -> Double? {
    guard let value = value(key), let text = scalar(value, key: key) else { return nil }
    guard let number = Double(text), range.contains(number) else {
      report(value, "'\(key)' must be a number from \(range.lowerBound) to \(range.upperBound), not '\(text)'")
      return nil
    }
    return number
  }

  /// `true` or `false`.
  public mutating func boolean(_ key: String) -> Bool? {
    guard let value = value(key), let text = scalar(value, key: key) else { return nil }
    switch text {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      report(value, "'\(key)' must be true or false, not '\(text)'")
      return nil
    }
  }

  /// One of the raw values of an enumeration.
  public mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, as type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    guard let value = value(key), let text = scalar(value, key: key) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    report(
      value, "'\(text)' is not a value of '\(key)'",
      hint: Suggestion.hint(for: text, among: Choice.allCases.map(\.rawValue)))
    return nil
  }

  /// A list of values; a single value counts as a list of one.
  public mutating func list(_ key: String) -> [YAMLValue] {
    guard let value = value(key) else { return [] }
    if case .sequence(let values) = value.content { return values }
    return value.isNothing ? [] : [value]
  }

  /// A list of texts.
  public mutating func strings(_ key: String) -> [String] {
    list(key).compactMap { text($0, key: key) }
  }

  /// A list without which the mapping means nothing.
  public mutating func requiredList(_ key: String) -> [YAMLValue] {
    let values = list(key)
    if values.isEmpty {
      diagnostics.append(
        .error(
          YAMLRule.missingKey, "\(subject) needs '\(key)'", hint: "add a list '\(key): [… , …]'", at: value.place))
    }
    return values
  }

  public mutating func requiredStrings(_ key: String) -> [String] {
    requiredList(key).compactMap { text($0, key: key) }
  }

  /// The text of a value somewhere in the mapping, of which no word may be lost; nil for a list, a set of keys and
  /// nothing, of which nothing is noted.
  public mutating func text(of value: YAMLValue) -> String? {
    guard case .scalar(let text, let isPlain) = value.content, !(isPlain && YAMLValue.isNull(text)) else { return nil }
    reportIfCut(value, text)
    return text
  }

  /// Text with its place.
  public mutating func placedString(_ key: String) -> PlacedText? {
    guard let value = value(key) else { return nil }
    return text(value, key: key).map { PlacedText($0, value) }
  }

  /// A list of texts with their places.
  public mutating func placedStrings(_ key: String) -> [PlacedText] {
    list(key).compactMap { value in text(value, key: key).map { PlacedText($0, value) } }
  }

  /// Notes a finding about a value of this mapping.
  public mutating func report(
    _ value: YAMLValue, _ message: String, hint: String? = nil, rule: any Rule = YAMLRule.yamlType
  ) {
    diagnostics.append(.error(rule, message, hint: hint, at: value.place))
  }

  public mutating func add(_ more: [Diagnostic]) { diagnostics += more }

  /// The findings, those on unknown keys among them.
  public consuming func finish() -> [Diagnostic] {
    guard !isReadWhole else { return diagnostics }
    lazy var known = SuggestionIndex(asked)
    for entry in entries where !asked.contains(entry.key) {
      diagnostics.append(
        .error(
          YAMLRule.unknownKey, "\(subject) has no key '\(entry.key)'",
          hint: known.hint(for: entry.key), at: entry.keyPlace))
    }
    return diagnostics
  }

  private func scalarIsBlank(_ key: String) -> Bool {
    guard case .scalar(let text, let isPlain)? = entries.first(where: { $0.key == key })?.value.content else {
      return false
    }
    return text.allSatisfy(\.isWhitespace) || isPlain && YAMLValue.isNull(text)
  }

  /// A value that is read as words, of which none may be lost.
  private mutating func text(_ value: YAMLValue, key: String) -> String? {
    let text = scalar(value, key: key)
    if let text { reportIfCut(value, text) }
    return text
  }

  private mutating func reportIfCut(_ value: YAMLValue, _ text: String) {
    guard value.isCut else { return }
    report(
      value, "'#' begins a comment, so that only '\(text)' is read here",
      hint: "put the whole text between quotation marks, or move the comment to a line of its own",
      rule: YAMLRule.cutValue)
  }

  private mutating func scalar(_ value: YAMLValue, key: String) -> String? {
    if case .scalar(let text, let isPlain) = value.content {
      return isPlain && YAMLValue.isNull(text) ? nil : text
    }
    report(value, "'\(key)' must be a single value, this is \(value.typeName)")
    return nil
  }
}

/// Text and where it stands.
public struct PlacedText: Sendable {
  public let text: String
  public let start: LineAndColumn

  init(_ text: String, _ value: YAMLValue) {
    self.text = text
    start = value.start
  }

  public func place(in file: SourceFile) -> Place {
    file.place(from: start, length: max(text.utf8.count, 1))
  }
}
