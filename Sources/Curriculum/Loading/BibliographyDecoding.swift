internal import PlacedYAML

extension BibliographyEntry {
  init(_ reader: inout MappingReader) {
    self.init(
      id: reader.requiredString("id"), type: reader.string("type") ?? "document", title: reader.requiredString("title"),
      authors: Self.names(&reader), issued: reader.issueDate("issued"), containerTitle: reader.string("container-title"),
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
    if let text = value.text {
      if let date = CalendarDate(text) { return .init(year: date.year, month: date.month, day: date.day) }
      if let year = Int(text), (1000...9999).contains(year) { return .init(year: year) }
      report(value, "'\(text)' is not a year", hint: "write '\(key): 2021'")
      return nil
    }
    var reader = MappingReader(value, of: "a date")
    defer { add(reader.finish()) }
    if let parts = reader.value("date-parts") { return .init(dateParts: parts) }
    guard let year = reader.integer("year", in: 1000...9999) else { return nil }
    return .init(year: year, month: reader.integer("month", in: 1...12), day: reader.integer("day", in: 1...31))
  }

  fileprivate mutating func accessDate(_ key: String) -> CalendarDate? {
    guard let value = value(key) else { return nil }
    if value.text != nil { return date(key) }
    var reader = MappingReader(value, of: "a date")
    let year = reader.integer("year", in: 1000...9999) ?? 1
    let date = CalendarDate(
      year: year, month: reader.integer("month", in: 1...12) ?? 1, day: reader.integer("day", in: 1...31) ?? 1)
    add(reader.finish())
    return date
  }
}

extension BibliographyEntry.IssueDate {
  fileprivate init?(dateParts value: YAMLValue) {
    guard case .sequence(let dates) = value.content, case .sequence(let parts)? = dates.first?.content else { return nil }
    let numbers = parts.compactMap { $0.text.flatMap { Int($0) } }
    guard let year = numbers.first else { return nil }
    self.init(
      year: year, month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil)
  }
}
