internal import Diagnostics
internal import PlacedYAML

extension Review {
  /// Reads `Content/reviews.jsonl`: one sign-off a line. JSON is YAML, so the same reader serves and gives places.
  static func loadAll(from folder: DataFolder, diagnostics: inout [Diagnostic]) -> [Review] {
    do {
      guard let file = try folder.file("Content/reviews.jsonl") else { return [] }
      var reviews: [Review] = []
      let lines = file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() where !line.allSatisfy({ $0 <= 0x20 }) {
        let text = String(decoding: line, as: UTF8.self)
        guard let value = try YAMLValue.parse(text, of: file, lineOffset: index) else { continue }
        reviews += DataFolder.decode(value, of: "a review", diagnostics: &diagnostics, Review.init).map { [$0] } ?? []
      }
      return reviews
    } catch {
      diagnostics += error.diagnostics
      return []
    }
  }

  private init?(_ reader: inout MappingReader) {
    let (file, sha256) = (reader.requiredString("file"), reader.requiredString("sha256"))
    let (reviewer, credential) = (reader.requiredString("reviewer"), reader.requiredString("credential"))
    let scope = reader.choice("scope", as: Scope.self) ?? .clinical
    if reader.value("date") == nil { _ = reader.requiredString("date") }
    guard let date = reader.date("date") else { return nil }
    self.init(file: file, sha256: sha256, reviewer: reviewer, credential: credential, date: date, scope: scope)
  }
}
