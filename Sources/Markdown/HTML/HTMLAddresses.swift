/// The addresses in a piece of HTML that somebody wrote by hand: the values of attributes that browsers follow.
///
/// What looks like such an attribute counts wherever it stands, in a comment or in the value of another one too. Which of
/// them a browser takes for markup depends on all that comes before, and what is looked for here must not be missed.
public enum HTMLAddresses {
  public struct Address: Sendable, Equatable {
    /// Without the character references in it.
    public let text: String
    /// Where it is written, in indices of the HTML.
    public let range: Range<Int>
  }

  /// With or without a prefix, as in `xlink:href`.
  private static let attributes: Set<String> = [
    "action", "background", "cite", "data", "formaction", "href", "longdesc", "manifest", "ping", "poster", "src",
    "srcset",
  ]

  /// Finds them in the order in which they stand.
  /// - Complexity: O(n).
  public static func all(in html: ArraySlice<UInt8>) -> [Address] {
    var found: [Address] = []
    var index = html.startIndex
    while let sign = html[index...].firstIndex(of: UInt8(ascii: "=")) {
      index = sign + 1
      let name = self.name(before: sign, in: html)
      guard attributes.contains(name) else { continue }
      let range = value(after: sign, in: html)
      found += addresses(in: CharacterReferences.resolved(html[range]), of: name).map {
        Address(text: $0, range: range)
      }
    }
    return found
  }

  /// Of a list each address counts, without the size behind it.
  private static func addresses(in text: String, of attribute: String) -> [String] {
    switch attribute {
    case "ping": text.split(whereSeparator: \.isWhitespace).map(String.init)
    case "srcset":
      text.split(separator: ",").compactMap { $0.split(whereSeparator: \.isWhitespace).first.map(String.init) }
    default: [text]
    }
  }

  /// The letters and hyphens before an equals sign, and before blanks in front of it.
  private static func name(before sign: Int, in html: ArraySlice<UInt8>) -> String {
    var end = sign
    while end > html.startIndex, isSpace(html[end - 1]) { end -= 1 }
    var start = end
    // No name that is looked for is longer.
    while start > html.startIndex, end - start <= 16, isNameByte(html[start - 1]) { start -= 1 }
    return String(decoding: html[start..<end], as: UTF8.self).lowercased()
  }

  private static func value(after sign: Int, in html: ArraySlice<UInt8>) -> Range<Int> {
    var start = sign + 1
    while start < html.endIndex, isSpace(html[start]) { start += 1 }
    guard start < html.endIndex, html[start] == UInt8(ascii: "\"") || html[start] == UInt8(ascii: "'") else {
      // A browser ends it at a blank or '>' alone. What an address may begin with holds none of the others, and behind
      // them another attribute may stand.
      let end = html[start...].firstIndex { isSpace($0) || unquotedEnds.contains($0) }
      return start..<(end ?? html.endIndex)
    }
    let end = html[(start + 1)...].firstIndex(of: html[start])
    return start + 1..<(end ?? html.endIndex)
  }

  private static let unquotedEnds = Array("<>\"'=".utf8)

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "-")
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}

/// Character references in attributes: numbers, and the names of those characters that have a meaning in addresses.
enum CharacterReferences {
  private static let named: [Substring: Unicode.Scalar] = [
    "Tab": "\t", "NewLine": "\n", "colon": ":", "sol": "/", "bsol": "\\", "amp": "&", "AMP": "&", "period": ".",
    "num": "#", "quest": "?", "percnt": "%", "lowbar": "_", "hyphen": "-", "plus": "+", "commat": "@", "quot": "\"",
    "apos": "'", "lt": "<", "gt": ">",
  ]

  static func resolved(_ text: ArraySlice<UInt8>) -> String {
    let text = String(decoding: text, as: UTF8.self)
    guard text.contains("&") else { return text }
    return text.replacing(/&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]+));?/) { match in
      let number = match.1.flatMap { UInt32($0) } ?? match.2.flatMap { UInt32($0, radix: 16) }
      let scalar = number.map { Unicode.Scalar($0) ?? "\u{FFFD}" } ?? match.3.flatMap { named[$0] }
      return scalar.map { String($0) } ?? String(match.0)
    }
  }
}
