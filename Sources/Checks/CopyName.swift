/// The name that a cloud drive, a system or a person gives a copy of a file, and the name that it was made from.
struct CopyName {
  /// Without its ending.
  let original: String
  /// Whether nobody would give a file of its own such a name; elsewhere the original has to be beside it.
  let isCertain: Bool

  /// - Parameter name: of a file without its ending: `plan (1)`.
  init?(_ name: String) {
    // Most names are plain words with hyphens.
    guard name.utf8.contains(where: { !Self.isPlain($0) }) else { return nil }
    if let match = name.wholeMatch(of: Self.conflict) ?? name.wholeMatch(of: Self.systemCopy) {
      self.init(original: String(match.1), isCertain: true)
    } else if let match = name.wholeMatch(of: /(?i:copy of|copia de) +(.+)/) {
      self.init(original: String(match.1), isCertain: true)
    } else if let match = name.wholeMatch(of: Self.numbered) ?? name.wholeMatch(of: Self.computer) {
      self.init(original: String(match.1), isCertain: false)
    } else {
      return nil
    }
  }

  private init(original: String, isCertain: Bool) {
    self.original = original
    self.isCertain = isCertain
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || byte == UInt8(ascii: "-") || byte >= 0x80
  }

  /// `plan (Ana's conflicted copy 2026-11-20)`, `plan (Case Conflict 1)`, `plan.sync-conflict-20261120-101500-ABC`.
  private static var conflict: Regex<(Substring, Substring)> {
    /(.+?)(?: *\([^()]*(?i:conflict|conflicto)[^()]*\)|\.sync-conflict-[0-9]+.*)/
  }

  /// `plan - Copy`, `plan - Copy (2)`, `plan - copia`.
  private static var systemCopy: Regex<(Substring, Substring)> { /(.+?) - (?i:copy|copia)(?: *\(?[0-9]+\)?)?/ }

  /// `plan (1)`, `plan copy`, `plan copy 2`, `plan copia`.
  private static var numbered: Regex<(Substring, Substring)> {
    /(.+?)(?: *\([0-9]{1,3}\)| (?i:copy|copia)(?: [0-9]+)?)/
  }

  /// `plan-DESKTOP-4F2`, as OneDrive names the copy of another computer.
  private static var computer: Regex<(Substring, Substring)> { /(.+?)-[A-Z][A-Z0-9-]*/ }
}
