internal import ContentHash
internal import Files

/// The shortened copy of a script, `site.min.js` beside `site.js`, `search.min.js` beside the pieces in `search/`.
///
/// `make minified` makes it when the script has been changed, and no build does: what is published then follows from the
/// files alone, whatever is installed. Its first line holds the SHA-256 of the script that it was made of. Beside any
/// other, a clinic's own or one that is being changed, it does not count.
enum MinifiedScript {
  static let ending = ".min.js"

  /// The code of the copy that the theme has of a script; nil where it has none.
  /// - Parameter name: of the script, `search.js`.
  static func copy(of script: [UInt8], named name: String, among sources: [AssetPipeline.Source]) throws -> [UInt8]? {
    let copy = name.dropLast(".js".count) + ending
    return try sources.first { $0.name == copy }.flatMap { code(of: try Files.read($0.path), for: script) }
  }

  /// - Parameter copy: the file `search.min.js`.
  /// - Returns: its code; nil where it is no copy of the script.
  private static func code(of copy: [UInt8], for script: [UInt8]) -> [UInt8]? {
    guard let end = copy.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    let digits = Array(ContentHash(of: script).hexadecimal.utf8)
    return copy[..<end].suffix(digits.count).elementsEqual(digits) ? Array(copy[(end + 1)...]) : nil
  }
}
