internal import Diagnostics
internal import PlacedYAML

extension FrontMatter {
  /// Reads front matter and notes what is wrong with it.
  init(_ value: YAMLValue, diagnostics: inout [Diagnostic]) {
    self.init()
    var reader = MappingReader(value, of: "front matter")
    title = reader.requiredString("title")
    // The byte first: to look for characters takes far longer, and few titles have a brace.
    if title.utf8.contains(UInt8(ascii: "{")), title.contains("{{"), let value = reader.value("title") {
      reader.report(
        value, "a title cannot hold variables", hint: "write the words out", rule: CurriculumRule.unknownVariable)
    }
    summary = reader.string("summary")
    message = reader.string("message")
    order = reader.integer("order", in: -1_000_000...1_000_000)
    audience = reader.choices("audience", as: Audience.self)
    minutes = reader.integer("minutes", in: 1...1_000)
    objectives = reader.strings("objectives")
    keywords = reader.strings("keywords")
    related = reader.placedStrings("related")
    sources = reader.placedStrings("sources")
    redirectFrom = reader.placedStrings("redirectFrom")
    updated = reader.date("updated")
    reviewEvery = reader.months("reviewEvery")
    isSafety = reader.boolean("safety") ?? false
    isDraft = reader.boolean("draft") ?? false
    translationOf = reader.placedString("translationOf")
    kind = reader.choice("kind", as: ModuleKind.self)
    materials = reader.strings("materials")
    discussion = Self.discussion(&reader)
    poster = reader.placedStrings("poster")
    parts = reader.records("parts", of: "a part of a section") {
      SectionPart(title: $0.requiredString("title"), modules: $0.placedStrings("modules"))
    }
    diagnostics += reader.finish()
  }

  private static func discussion(_ reader: inout MappingReader) -> [DiscussionQuestion] {
    var questions: [DiscussionQuestion] = []
    for value in reader.list("discussion") {
      if let question = reader.text(of: value) {
        questions.append(DiscussionQuestion(question: question, answer: nil))
        continue
      }
      var item = MappingReader(value, of: "a discussion question")
      questions.append(DiscussionQuestion(question: item.requiredString("question"), answer: item.string("answer")))
      reader.add(item.finish())
    }
    return questions
  }
}

extension MappingReader {
  /// A list of values of an enumeration.
  mutating func choices<Choice: RawRepresentable & CaseIterable>(
    _ key: String, as type: Choice.Type
  ) -> [Choice] where Choice.RawValue == String {
    var choices: [Choice] = []
    for value in list(key) {
      let text = text(of: value)
      guard let choice = text.flatMap(Choice.init) else {
        let names = Choice.allCases.map(\.rawValue)
        report(
          value, "'\(key)' may hold only: \(names.joined(separator: ", "))",
          hint: text.flatMap { Suggestion.hint(for: $0, among: names) })
        continue
      }
      choices.append(choice)
    }
    return choices
  }

  /// A length of time in months: `6 months`, `1 year`, or a number of months.
  mutating func months(_ key: String) -> Int? {
    guard let value = value(key), let text = string(key) else { return nil }
    let parts = text.split(separator: " ")
    let unit = parts.count == 2 ? parts[1] : ""
    if let number = parts.first.flatMap({ Int($0) }), (1...120).contains(number), parts.count <= 2 {
      if ["month", "months"].contains(unit) { return number }
      if ["year", "years"].contains(unit) { return number * 12 }
    }
    let hint = Int(text).map { "write '\($0) months' or '\($0) years'" } ?? "write '6 months' or '1 year'"
    report(value, "'\(key)' must be a length of time, not '\(text)'", hint: hint)
    return nil
  }

  /// Text in several languages.
  mutating func localized(_ key: String) -> LocalizedText? {
    guard let value = value(key) else { return nil }
    switch value.content {
    case .scalar: return string(key).map(LocalizedText.init(everywhere:))
    case .sequence:
      report(value, "'\(key)' must be text, or text by language")
      return nil
    case .mapping(let entries):
      var byLanguage: [Language: String] = [:]
      for entry in entries {
        guard let language = Language(entry.key), let text = text(of: entry.value) else {
          report(entry.value, "'\(key)' must be text by language", hint: "write '\(key): {en: …, es: …}'")
          continue
        }
        byLanguage[language] = text
      }
      return LocalizedText(byLanguage: byLanguage)
    }
  }

  /// A day; anything else is noted.
  mutating func date(_ key: String) -> CalendarDate? {
    guard let value = value(key), let text = string(key) else { return nil }
    if let date = CalendarDate(text) { return date }
    report(value, "'\(text)' is not a day of the calendar", hint: CalendarDate.hint(for: text))
    return nil
  }
}
