public import Diagnostics
internal import Files

/// Adds sign-offs to `Content/reviews.jsonl`.
public struct ReviewLedger: Sendable {
  private let root: String

  /// - Parameter root: the folder that holds `Content/`.
  public init(root: String) {
    self.root = root
  }

  /// Signs a file off as it stands now. When it returns, the sign-off is on the disk.
  /// - Parameter file: below `Content/`, `en/addiction/triggers.md`.
  /// - Throws: `DiagnosticsError` where the file or the ledger cannot be read, the ledger has a line that is no sign-off,
  ///   or it cannot be written; the ledger is then as it was.
  public func sign(
    _ file: String, reviewer: String, credential: String, date: CalendarDate, scope: Review.Scope
  ) throws(DiagnosticsError) {
    do {
      let content = Paths.join(root, "Content")
      let text = try SourceFile.markdown(path: "Content/" + file, bytes: SourceFolder(content).read(file)).file
      let ledger = try AppendedFile(Paths.join(content, "reviews.jsonl"))
      let known = try ledger.contents()
      try requireWhole(known)
      let fields = [
        ("file", file), ("sha256", ReviewedText(text).hash), ("reviewer", reviewer), ("credential", credential),
        ("date", date.description), ("scope", scope.rawValue),
      ]
      let line = "{" + fields.map { "\"\($0)\": \(JSONText.quoted($1))" }.joined(separator: ", ") + "}\n"
      let isCutShort = known.last.map { $0 != UInt8(ascii: "\n") } ?? false
      try ledger.append(Array(((isCutShort ? "\n" : "") + line).utf8))
    } catch let error as FileError {
      throw DiagnosticsError(.failed(error))
    } catch {
      throw DiagnosticsError(CurriculumLoader.diagnostics(of: error))
    }
  }

  /// A ledger with a damaged line may have lost others: nobody signs into it before it has been mended.
  private func requireWhole(_ ledger: [UInt8]) throws(DiagnosticsError) {
    var diagnostics: [Diagnostic] = []
    _ = Review.all(in: SourceFile(path: "Content/reviews.jsonl", bytes: ledger), diagnostics: &diagnostics)
    guard diagnostics.isEmpty else { throw DiagnosticsError(diagnostics) }
  }
}
