internal import Diagnostics
internal import PlacedYAML

extension Review {
  /// Reads `Content/reviews.jsonl`.
  static func loadAll(from folder: DataFolder, diagnostics: inout [Diagnostic]) -> [Review] {
    do {
      // Its bytes, whatever they are: a line that is no text is told as such, and all others count.
      guard let bytes = try folder.bytes(of: ReviewLedger.path) else { return [] }
      return all(in: SourceFile(path: ReviewLedger.path, bytes: bytes), diagnostics: &diagnostics)
    } catch {
      diagnostics += error.diagnostics
      return []
    }
  }

  /// One sign-off a line; a line that is none is told, and all others count.
  static func all(in file: SourceFile, diagnostics: inout [Diagnostic]) -> [Review] {
    var reviews: [Review] = []
    for (number, value) in DataFolder.lines(of: file, diagnostics: &diagnostics) {
      guard case .mapping = value.content else {
        diagnostics.append(Self.damaged(at: value.place))
        continue
      }
      let review = DataFolder.decode(value, of: "a review", diagnostics: &diagnostics) { reader in
        Review(&reader, line: number)
      }
      reviews += review.map { [$0] } ?? []
    }
    return reviews
  }

  private static func damaged(at place: Place) -> Diagnostic {
    .error(
      YAMLRule.yamlType, "this line is no sign-off",
      hint: "a sign-off is one object of JSON on a line; take out what a merge left here, or fetch the line as it was",
      at: place)
  }

  private init?(_ reader: inout MappingReader, line: Int) {
    let file = reader.requiredString("file")
    let old = reader.string("sha256")
    let text = old.map(ReviewedText.file) ?? Self.shown(&reader)
    let (reviewer, credential) = (reader.requiredString("reviewer"), reader.requiredString("credential"))
    let scope = reader.choice("scope", as: Scope.self) ?? .clinical
    let meaning = reader.string("meaning")
    let version = reader.string("handrail")
    guard let signed = old == nil ? Self.time(&reader) : Self.day(&reader) else { return nil }
    self.init(
      file: file, scope: scope, reviewer: reviewer, credential: credential, signed: signed, meaning: meaning,
      text: text,
      version: version, line: line)
  }

  private static func shown(_ reader: inout MappingReader) -> ReviewedText {
    let hash = reader.requiredString("shown")
    let clinic = reader.string("clinic")
    var values: [String: String] = [:]
    if let value = reader.value("values") {
      var entries = MappingReader(value, of: "'values'")
      for entry in entries.allEntries() { values[entry.key] = entries.text(of: entry.value) }
      reader.add(entries.finish())
    }
    return .shown(hash, clinic: clinic, values: values)
  }

  private static func time(_ reader: inout MappingReader) -> SigningTime? {
    let text = reader.requiredString("at")
    guard !text.isEmpty, let value = reader.value("at") else { return nil }
    if let time = SigningTime(text) { return time }
    reader.report(
      value, "'at' must be a day and a time with its zone, not '\(text)'",
      hint: "write it as \"2027-05-03T14:05:00-05:00\" (RFC 3339)")
    return nil
  }

  /// Lines that note the hash of a file note the day alone.
  private static func day(_ reader: inout MappingReader) -> SigningTime? {
    if reader.value("date") == nil { _ = reader.requiredString("date") }
    return reader.date("date").map { SigningTime(day: $0) }
  }
}
