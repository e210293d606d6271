public import Curriculum
public import Diagnostics
internal import PlacedYAML

/// The words of the user interface in one language, from `strings/<language>.yml`.
public struct UserInterfaceStrings: Sendable {
  public let language: Language
  let values: [String: String]
  /// As it is written.
  let file: SourceFile

  /// Reads a flat mapping of names to texts.
  public init(_ file: SourceFile, language: Language) throws(DiagnosticsError) {
    self.file = file
    self.language = language
    var values: [String: String] = [:]
    if let value = try YAMLValue.parse(file) {
      var reader = MappingReader(value, of: file.path)
      for entry in reader.allEntries() {
        values[entry.key] = reader.string(entry.key) ?? ""
        guard values[entry.key]?.contains("{{") == true else { continue }
        reader.report(
          entry.value, "a string of the user interface cannot hold variables",
          hint: "put the variable's value into the template instead", rule: CurriculumRule.unknownVariable)
      }
      let diagnostics = reader.finish()
      if diagnostics.hasErrors { throw DiagnosticsError(diagnostics) }
    }
    self.values = values
  }

  /// Strings for a fragment that belongs to no site.
  init(_ values: [StringKey: String], language: Language) {
    file = SourceFile(path: "", bytes: [])
    self.language = language
    self.values = Dictionary(uniqueKeysWithValues: values.map { ($0.key.rawValue, $0.value) })
  }

  public subscript(key: StringKey) -> String { values[key.rawValue] ?? "" }

  /// A text with `{name}` replaced by each value.
  public func text(_ key: StringKey, _ parameters: (String, String)...) -> String { text(key, parameters) }

  func text(_ key: StringKey, _ parameters: [(String, String)]) -> String {
    var rest = self[key].utf8[...]
    var text = ""
    while let open = rest.firstIndex(of: UInt8(ascii: "{")), let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      let name = Substring(rest[rest.index(after: open)..<close])
      text += Substring(rest[..<open])
      text += parameters.first { $0.0 == name }?.1 ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return text + Substring(rest)
  }

  /// What a drawing of the theme shows; nil where the theme has no words for it.
  func words(forDrawing name: String) -> String? { values["drawing-" + name] }

  /// A day of the week in words.
  func name(of day: Program.Weekday) -> String { values[day.rawValue] ?? "" }

  public var names: [String] { values.keys.sorted() }

  /// What is missing here: strings that the generator uses and strings that another language has.
  public func missing(from names: some Sequence<String>) -> [Diagnostic] {
    lazy var known = SuggestionIndex(values.keys.sorted())
    return Set(names).union(StringKey.allCases.map(\.rawValue)).subtracting(values.keys).sorted().map { name in
      .error(
        TemplateRule.missingString, "the string '\(name)' is missing in \(file.path)",
        hint: known.nearest(to: name).map { "did you mean '\($0)'?" }
          ?? "add a line '\(name): …' in '\(language)'", at: Place(file))
    }
  }

  /// A day in words: "3 May 2027".
  public func date(_ date: CalendarDate) -> String {
    let months: [StringKey] = [
      .january, .february, .march, .april, .may, .june, .july, .august, .september, .october, .november, .december,
    ]
    return text(
      .dateLong, ("day", String(date.day)), ("month", self[months[date.month - 1]]), ("year", String(date.year)))
  }

  /// When a session is held: "6:00 p.m. to 9:00 p.m.", or its start alone where nobody says how long it lasts.
  /// - Parameters:
  ///   - begin: the minute of the day, from 0.
  ///   - minutes: How long it lasts; one that goes past midnight ends on the next day's clock.
  func hours(from begin: Int, minutes: Int?) -> String {
    guard let minutes else { return time(ofMinute: begin) }
    return text(.timeRange, ("start", time(ofMinute: begin)), ("end", time(ofMinute: begin + minutes)))
  }

  /// - Parameter minute: of the day, from 0, and on past midnight. `{hour}` counts to 12, `{hour24}` to 23.
  func time(ofMinute minute: Int) -> String {
    let (hour, rest) = (minute % (24 * 60)).quotientAndRemainder(dividingBy: 60)
    return text(
      hour < 12 ? .timeMorning : .timeAfternoon, ("hour", String((hour + 11) % 12 + 1)), ("hour24", String(hour)),
      ("minute", rest < 10 ? "0\(rest)" : String(rest)))
  }

  /// "a", "a and b", "a, b and c".
  public func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " " + self[.listAnd] + " " + last
  }
}
