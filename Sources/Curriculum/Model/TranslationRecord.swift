internal import Diagnostics

/// A line of `Content/translations.jsonl`: from which state of its source a translation was made.
public struct TranslationRecord: Sendable, Hashable {
  /// The translation's path below `Content/`, `es/addiction/triggers.md`.
  public var file: String
  /// The path of the text from which it was made.
  public var source: String
  /// When somebody said so, as RFC 3339 writes it.
  public var at: String
  /// The hashes of the source's blocks that carry meaning, in order.
  public var blocks: [String]
  /// Whether the source had changed in nothing that a translation must follow.
  public var isUnchangedInMeaning: Bool

  public init(
    file: String, source: String, at: String, blocks: [String], isUnchangedInMeaning: Bool = false
  ) {
    self.file = file
    self.source = source
    self.at = at
    self.blocks = blocks
    self.isUnchangedInMeaning = isUnchangedInMeaning
  }

  var line: String {
    let texts = [("file", file), ("source", source), ("at", at)].map {
      "\"\($0.0)\": \(JSONText.quoted($0.1))"
    }
    let hashes = "\"blocks\": [" + blocks.map(JSONText.quoted).joined(separator: ", ") + "]"
    let meaning = isUnchangedInMeaning ? ["\"meaning\": \"unchanged\""] : []
    return "{" + (texts + [hashes] + meaning).joined(separator: ", ") + "}"
  }
}

/// The lines of `Content/translations.jsonl`; of two on a file the last one counts.
struct TranslationRecords: Sendable {
  private var records: [String: TranslationRecord] = [:]
  /// nil where there is none.
  var file: SourceFile?

  init() {}

  subscript(file: String) -> TranslationRecord? { records[file] }

  mutating func set(_ record: TranslationRecord) { records[record.file] = record }

  /// Gives a module another path in all its languages.
  /// - Returns: whether a line names it.
  mutating func rename(_ paths: [String: String]) -> Bool {
    let named = records.values.filter { paths[$0.file] != nil || paths[$0.source] != nil }
    for var record in named {
      records[record.file] = nil
      record.file = paths[record.file] ?? record.file
      record.source = paths[record.source] ?? record.source
      set(record)
    }
    return !named.isEmpty
  }

  /// The file that holds them, in the order of the translations' paths, so that two people who translate two modules
  /// change different lines.
  var text: String { records.values.sorted { $0.file < $1.file }.map { $0.line + "\n" }.joined() }
}

extension Curriculum {
  /// What the ledger says of the source of a translation; nil where it says nothing.
  public func translationRecord(of module: Module) -> TranslationRecord? {
    translations[String(module.file.path.dropFirst("Content/".count))]
  }
}
