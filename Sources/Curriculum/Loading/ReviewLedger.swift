internal import ContentHash
public import Files

/// Adds sign-offs to `Content/reviews.jsonl`.
public struct ReviewLedger: Sendable {
  private let root: String

  /// - Parameter root: the folder that holds `Content/`.
  public init(root: String) {
    self.root = root
  }

  /// Signs a file off as it stands now.
  /// - Parameter file: below `Content/`, `en/addiction/triggers.md`.
  /// - Throws: `FileError` where the file cannot be read or the ledger not written.
  public func sign(
    _ file: String, reviewer: String, credential: String, date: CalendarDate, scope: Review.Scope
  ) throws(FileError) {
    let content = Paths.join(root, "Content")
    let hash = ContentHash(of: try Files.read(Paths.join(content, file)))
    let ledger = Paths.join(content, "reviews.jsonl")
    var lines = Files.exists(ledger) ? try Files.read(ledger) : []
    if let last = lines.last, last != UInt8(ascii: "\n") { lines.append(UInt8(ascii: "\n")) }
    let fields = [
      ("file", file), ("sha256", hash.hexadecimal), ("reviewer", reviewer), ("credential", credential),
      ("date", date.description), ("scope", scope.rawValue),
    ]
    let line = "{" + fields.map { "\"\($0)\": \(JSONText.quoted($1))" }.joined(separator: ", ") + "}\n"
    try Files.replace(ledger, with: lines + Array(line.utf8))
  }
}
