internal import Diagnostics
internal import PlacedYAML

extension TranslationRecords {
  /// Reads `Content/translations.jsonl`; a line that is none is told, and all others count.
  static func load(from folder: DataFolder, diagnostics: inout [Diagnostic]) -> TranslationRecords {
    do {
      guard let bytes = try folder.bytes(of: TranslationLedger.path) else {
        return TranslationRecords()
      }
      return TranslationRecords(
        in: SourceFile(path: TranslationLedger.path, bytes: bytes), diagnostics: &diagnostics)
    } catch {
      diagnostics += error.diagnostics
      return TranslationRecords()
    }
  }

  init(in file: SourceFile, diagnostics: inout [Diagnostic]) {
    self.init()
    self.file = file
    for (_, value) in DataFolder.lines(of: file, diagnostics: &diagnostics) {
      let record = DataFolder.decode(
        value, of: "a line on a translation", diagnostics: &diagnostics, TranslationRecord.init)
      if let record { set(record) }
    }
  }
}

extension TranslationRecord {
  fileprivate enum Meaning: String, CaseIterable {
    case unchanged
  }

  fileprivate init?(_ reader: inout MappingReader) {
    let (file, source) = (reader.requiredString("file"), reader.requiredString("source"))
    let (at, blocks) = (reader.requiredString("at"), reader.requiredStrings("blocks"))
    let meaning = reader.choice("meaning", as: Meaning.self)
    guard ![file, source, at].contains("") else { return nil }
    self.init(
      file: file, source: source, at: at, blocks: blocks,
      isUnchangedInMeaning: meaning == .unchanged)
  }
}
