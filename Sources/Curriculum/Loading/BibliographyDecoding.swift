internal import PlacedYAML

extension BibliographyEntry {
  init(_ reader: inout MappingReader) {
    self.init(
      id: reader.requiredString("id"), type: reader.string("type") ?? "document", title: reader.requiredString("title"),
      authors: Self.names(&reader), issued: reader.issueDate("issued"),
      containerTitle: reader.string("container-title"),
      publisher: reader.string("publisher"), edition: reader.string("edition"), volume: reader.string("volume"),
      issue: reader.string("issue"), page: reader.string("page"), number: reader.string("number"),
      doi: reader.string("DOI"), url: reader.webAddress("URL"), accessed: reader.accessDate("accessed"),
      note: reader.string("note"))
    reader.markKnown(["publisher-place", "genre", "ISBN", "ISSN", "PMID", "PMCID", "language", "section", "authority"])
  }

  private static func names(_ reader: inout MappingReader) -> [Name] {
    var names: [Name] = []
    for value in reader.list("author") {
      if let literal = value.text {
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
    guard let text = value.text else { return structuredDate(value) }
    if let date = CalendarDate(text) { return .init(year: date.year, month: date.month, day: date.day) }
    if let year = Int(text), (1000...9999).contains(year) { return .init(year: year) }
    report(value, "'\(text)' is not a year", hint: "write '\(key): 2021'")
    return nil
  }

  /// A day in any of the same forms.
  fileprivate mutating func accessDate(_ key: String) -> CalendarDate? {
    guard let value = value(key) else { return nil }
    if value.text != nil { return date(key) }
    guard let parts = structuredDate(value) else { return nil }
    let date = CalendarDate(year: parts.year, month: parts.month ?? 1, day: parts.day ?? 1)
    if date == nil { report(value, "this is not a day of the calendar", hint: "write '\(key): 2026-11-21'") }
    return date
  }

  /// `{year, month, day}`, alone or as the only element of a list, or `{date-parts: [[2021, 3]]}`.
  private mutating func structuredDate(_ value: YAMLValue) -> BibliographyEntry.IssueDate? {
    var value = value
    if case .sequence(let dates) = value.content, let first = dates.first { value = first }
    var reader = MappingReader(value, of: "a date")
    var date: BibliographyEntry.IssueDate?
    if let parts = reader.value("date-parts") {
      date = .init(dateParts: parts)
    } else if let year = reader.integer("year", in: 1000...9999) {
      date = .init(year: year, month: reader.integer("month", in: 1...12), day: reader.integer("day", in: 1...31))
    }
    let found = reader.finish()
    add(found)
    if date == nil, found.isEmpty { report(value, "this date has no year", hint: "write it as 2021 or 2021-03-04") }
    return date
  }
}

extension BibliographyEntry.IssueDate {
  fileprivate init?(dateParts value: YAMLValue) {
    guard case .sequence(let dates) = value.content, case .sequence(let parts)? = dates.first?.content else {
      return nil
    }
    let numbers = parts.compactMap { $0.text.flatMap { Int($0) } }
    guard let year = numbers.first else { return nil }
    self.init(
      year: year, month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil)
  }
}
