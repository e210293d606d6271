public import Diagnostics
internal import Files

/// Adds sign-offs to `Content/reviews.jsonl`.
public struct ReviewLedger: Sendable {
  static let path = "Content/reviews.jsonl"

  private let root: String

  /// - Parameter root: the folder that holds `Content/`.
  public init(root: String) {
    self.root = root
  }

  /// Who signs, and what that means.
  public struct Signature: Sendable {
    public var reviewer: String
    public var credential: String
    public var scope: Review.Scope
    public var meaning: String
    public var signed: SigningTime
    /// The version of the program.
    public var version: String

    public init(
      reviewer: String, credential: String, scope: Review.Scope, meaning: String? = nil, signed: SigningTime,
      version: String
    ) {
      self.reviewer = reviewer
      self.credential = credential
      self.scope = scope
      self.meaning = meaning ?? scope.meaning
      self.signed = signed
      self.version = version
    }
  }

  /// Signs modules off as the curriculum has them, all or none. When it returns, the sign-offs are on the disk.
  /// - Throws: `DiagnosticsError` where the ledger cannot be read, it has a line that is no sign-off, or it cannot be
  ///   written; the ledger is then as it was.
  public func sign(
    _ modules: [Module], in curriculum: Curriculum, by signature: Signature
  ) throws(DiagnosticsError) {
    do {
      let ledger = try AppendedFile(Paths.join(root, Self.path))
      let known = try ledger.contents()
      try requireWhole(known)
      let texts = modules.map(curriculum.shownText)
      // What was signed lies there before anybody is said to have signed it.
      for text in texts { try SignedTexts(root: root).keep(text) }
      let lines = zip(modules, texts).map { line($0, $1, signature, clinic: curriculum.clinic?.id) }
      let isCutShort = known.last.map { $0 != UInt8(ascii: "\n") } ?? false
      try ledger.append(Array(((isCutShort ? "\n" : "") + lines.joined()).utf8))
    } catch let error as FileError {
      throw DiagnosticsError(.failed(error))
    } catch {
      throw DiagnosticsError(CurriculumLoader.diagnostics(of: error))
    }
  }

  private func line(_ module: Module, _ text: ShownText, _ signature: Signature, clinic: String?) -> String {
    let values = text.values.sorted { $0.key < $1.key }.map {
      JSONText.quoted($0.key) + ": " + JSONText.quoted($0.value)
    }
    var fields = [
      ("file", module.pathInContent), ("scope", signature.scope.rawValue), ("reviewer", signature.reviewer),
      ("credential", signature.credential), ("at", signature.signed.description), ("meaning", signature.meaning),
      ("shown", text.hash),
    ]
    if let clinic { fields.append(("clinic", clinic)) }
    let texts = fields.map { "\"\($0.0)\": \(JSONText.quoted($0.1))" }
    let more = [
      "\"values\": {" + values.joined(separator: ", ") + "}", "\"handrail\": " + JSONText.quoted(signature.version),
    ]
    return "{" + (texts + more).joined(separator: ", ") + "}\n"
  }

  /// A ledger with a damaged line may have lost others: nobody signs into it before it has been mended.
  private func requireWhole(_ ledger: [UInt8]) throws(DiagnosticsError) {
    var diagnostics: [Diagnostic] = []
    _ = Review.all(in: SourceFile(path: Self.path, bytes: ledger), diagnostics: &diagnostics)
    guard diagnostics.isEmpty else { throw DiagnosticsError(diagnostics) }
  }
}
