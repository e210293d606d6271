internal import ContentHash

/// The shortened copy of a script, `search.min.js` beside `search.js`.
///
/// `make minified` makes it when the script has been changed, and no build does: what is published then follows from the
/// files alone, whatever is installed. Its first line holds the SHA-256 of the script that it was made of. Beside any
/// other, a clinic's own or one that is being changed, it does not count.
enum MinifiedScript {
  static let ending = ".min.js"

  /// `search.min.js` of `search.js`.
  static func name(of script: String) -> String { String(script.dropLast(".js".count)) + ending }

  /// - Parameter copy: the file `search.min.js`.
  /// - Returns: its code; nil where it is no copy of the script.
  static func code(of copy: [UInt8], for script: [UInt8]) -> [UInt8]? {
    guard let end = copy.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    let digits = Array(ContentHash(of: script).hexadecimal.utf8)
    return copy[..<end].suffix(digits.count).elementsEqual(digits) ? Array(copy[(end + 1)...]) : nil
  }
}
