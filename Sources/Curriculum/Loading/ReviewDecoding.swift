internal import Diagnostics
internal import PlacedYAML

extension Review {
  /// Reads `Content/reviews.jsonl`.
  static func loadAll(from folder: DataFolder, diagnostics: inout [Diagnostic]) -> [Review] {
    do {
      let path = "Content/reviews.jsonl"
      // Its bytes, whatever they are: a line that is no text is told as such, and all others count.
      guard let bytes = try folder.bytes(of: path) else { return [] }
      return all(in: SourceFile(path: path, bytes: bytes), diagnostics: &diagnostics)
    } catch {
      diagnostics += error.diagnostics
      return []
    }
  }

  /// One sign-off a line; a line that is none is told, and all others count. JSON is YAML, so the same reader serves and
  /// gives places.
  static func all(in file: SourceFile, diagnostics: inout [Diagnostic]) -> [Review] {
    let lines = file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    var reviews: [Review] = []
    for (index, line) in lines.enumerated() where !line.allSatisfy(isBlank) {
      do {
        let text = String(decoding: line, as: UTF8.self)
        guard let value = try YAMLValue.parse(text, of: file, lineOffset: index) else { continue }
        reviews += DataFolder.decode(value, of: "a review", diagnostics: &diagnostics, Review.init).map { [$0] } ?? []
      } catch {
        diagnostics += error.diagnostics
      }
    }
    return reviews
  }

  /// A NUL is not blank: a file system that lost its power may leave a file of them.
  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

  private init?(_ reader: inout MappingReader) {
    let (file, sha256) = (reader.requiredString("file"), reader.requiredString("sha256"))
    let (reviewer, credential) = (reader.requiredString("reviewer"), reader.requiredString("credential"))
    let scope = reader.choice("scope", as: Scope.self) ?? .clinical
    if reader.value("date") == nil { _ = reader.requiredString("date") }
    guard let date = reader.date("date") else { return nil }
    self.init(file: file, sha256: sha256, reviewer: reviewer, credential: credential, date: date, scope: scope)
  }
}
