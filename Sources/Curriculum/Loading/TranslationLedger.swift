public import Diagnostics
internal import Files

/// Writes `Content/translations.jsonl`.
public struct TranslationLedger: Sendable {
  static let path = "Content/translations.jsonl"

  private let root: String

  /// - Parameter root: the folder that holds `Content/`.
  public init(root: String) {
    self.root = root
  }

  /// Notes from what translations were made, one line for each; lines on other files stay. Nobody else may write it at
  /// the time: see `ContentChangeWriter.locked`.
  /// - Throws: `DiagnosticsError` where the ledger cannot be read or written, or has a line that is none; it is then as it
  ///   was.
  public func note(_ records: [TranslationRecord]) throws(DiagnosticsError) {
    var ledger = try known()
    for record in records { ledger.set(record) }
    do {
      try Files.replace(Paths.join(root, Self.path), with: Array(ledger.text.utf8))
    } catch {
      throw DiagnosticsError(.failed(error))
    }
  }

  private func known() throws(DiagnosticsError) -> TranslationRecords {
    var diagnostics: [Diagnostic] = []
    let folder = DataFolder(SourceFolder(Paths.join(root, "Content")))
    let records = TranslationRecords.load(from: folder, diagnostics: &diagnostics)
    guard diagnostics.isEmpty else { throw DiagnosticsError(diagnostics) }
    return records
  }
}
