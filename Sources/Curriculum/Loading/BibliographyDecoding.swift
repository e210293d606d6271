internal import Diagnostics
internal import PlacedYAML

extension BibliographyEntry {
  init(_ reader: inout MappingReader) {
    self.init(
      id: reader.requiredString("id"), type: reader.string("type") ?? "document", title: reader.requiredString("title"),
      authors: Self.names(&reader), issued: reader.issueDate("issued"),
      containerTitle: reader.string("container-title"),
      publisher: reader.string("publisher"), edition: reader.string("edition"), volume: reader.string("volume"),
      issue: reader.string("issue"), page: reader.string("page"), number: reader.string("number"),
      doi: reader.string("DOI"), url: reader.webAddress("URL"), accessed: reader.accessDate("accessed"))
    reader.markKnown([
      "note", "publisher-place", "genre", "ISBN", "ISSN", "PMID", "PMCID", "language", "section", "authority",
    ])
  }

  private static func names(_ reader: inout MappingReader) -> [Name] {
    var names: [Name] = []
    for value in reader.list("author") {
      if let literal = reader.text(of: value) {
        names.append(Name(family: literal, given: nil, isLiteral: true))
        continue
      }
      var item = MappingReader(value, of: "an author")
      if let literal = item.string("literal") {
        names.append(Name(family: literal, given: nil, isLiteral: true))
      } else {
        names.append(Name(family: item.requiredString("family"), given: item.string("given"), isLiteral: false))
      }
      reader.add(item.finish())
    }
    return names
  }
}

extension MappingReader {
  /// A year, `{year, month, day}`, an ISO day, or CSL's `{date-parts: [[2021, 3]]}`.
  fileprivate mutating func issueDate(_ key: String) -> BibliographyEntry.IssueDate? {
    guard let value = value(key) else { return nil }
    guard case .scalar = value.content else { return structuredDate(value) }
    guard let text = string(key) else { return nil }
    if let date = CalendarDate(text) { return .init(year: date.year, month: date.month, day: date.day) }
    if let year = Int(text), (1000...9999).contains(year) { return .init(year: year) }
    report(value, "'\(text)' is not a year", hint: "write '\(key): 2021'")
    return nil
  }

  /// A day in any of the same forms.
  fileprivate mutating func accessDate(_ key: String) -> CalendarDate? {
    guard let value = value(key) else { return nil }
    if case .scalar = value.content { return date(key) }
    guard let parts = structuredDate(value) else { return nil }
    guard let month = parts.month, let day = parts.day else {
      report(value, "'\(key)' needs the day as well as the year", hint: "write '\(key): 2026-11-21', or leave it out")
      return nil
    }
    let date = CalendarDate(year: parts.year, month: month, day: day)
    if date == nil { report(value, "this is not a day of the calendar", hint: "write '\(key): 2026-11-21'") }
    return date
  }

  /// `{year, month, day}`, alone or as the only element of a list, or `{date-parts: [[2021, 3]]}`.
  private mutating func structuredDate(_ value: YAMLValue) -> BibliographyEntry.IssueDate? {
    guard let value = onlyDate(of: value) else { return nil }
    var reader = MappingReader(value, of: "a date")
    let parts = reader.value("date-parts")
    let date = parts.map { reader.dateParts($0) } ?? reader.dateKeys()
    let found = reader.finish()
    add(found)
    if date == nil, found.isEmpty { report(value, "this date has no year", hint: "write it as 2021 or 2021-03-04") }
    return date
  }

  private mutating func dateKeys() -> BibliographyEntry.IssueDate? {
    let (year, month) = (integer("year", in: 1000...9999), integer("month", in: 1...12))
    let day = integer("day", in: 1...31)
    return year.map { .init(year: $0, month: month, day: day) }
  }

  /// `[[2021, 3, 4]]`; a part that is no number is told, and makes the whole no date.
  private mutating func dateParts(_ value: YAMLValue) -> BibliographyEntry.IssueDate? {
    guard case .sequence(let parts)? = onlyDate(of: value)?.content else { return nil }
    var numbers: [Int] = []
    for (part, (name, range)) in zip(parts, [("year", 1000...9999), ("month", 1...12), ("day", 1...31)]) {
      guard let number = text(of: part).flatMap({ Int($0) }), range.contains(number) else {
        report(part, "the \(name) of a date must be a whole number from \(range.lowerBound) to \(range.upperBound)")
        return nil
      }
      numbers.append(number)
    }
    guard let year = numbers.first else { return nil }
    return .init(year: year, month: numbers.dropFirst().first, day: numbers.dropFirst(2).first)
  }

  /// CSL writes a span of time as a list of two dates; a citation has room for one.
  private mutating func onlyDate(of value: YAMLValue) -> YAMLValue? {
    guard case .sequence(let dates) = value.content else { return value }
    if let second = dates.dropFirst().first {
      add([
        .warning(
          YAMLRule.yamlType, "only the first of these dates is shown", hint: "leave the others out", at: second.place)
      ])
    }
    return dates.first
  }
}
