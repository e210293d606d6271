/// A start tag in a piece of HTML that somebody wrote by hand.
///
/// What looks like one counts wherever it stands, in a comment or a script too: which of them a browser takes for markup
/// depends on all that comes before, and what is looked for in tags must not be missed.
struct HTMLStartTag {
  struct Attribute {
    /// In small letters.
    let name: String
    /// Without the character references in it; empty where there is none.
    let value: String
    /// Where name and value stand.
    let range: Range<Int>
  }

  /// In small letters.
  let name: String
  let attributes: [Attribute]
  /// From `<` on, in indices of the HTML.
  let range: Range<Int>

  subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

  /// Finds them in the order in which they stand.
  /// - Complexity: O(n).
  static func all(in html: ArraySlice<UInt8>) -> [HTMLStartTag] {
    var tags: [HTMLStartTag] = []
    var rest = html
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      var reader = Reader(rest: rest[(start + 1)...])
      if let tag = reader.tag(from: start) { tags.append(tag) }
      rest = reader.rest
    }
    return tags
  }

  private struct Reader {
    var rest: ArraySlice<UInt8>

    mutating func tag(from start: Int) -> HTMLStartTag? {
      guard let first = rest.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first | 0x20) else { return nil }
      let name = word(until: "/>")
      var attributes: [Attribute] = []
      skip { $0.isSpace || $0 == UInt8(ascii: "/") }
      while let byte = rest.first, byte != UInt8(ascii: ">") {
        attributes.append(attribute())
        skip { $0.isSpace || $0 == UInt8(ascii: "/") }
      }
      rest = rest.dropFirst()
      return HTMLStartTag(name: name, attributes: attributes, range: start..<rest.startIndex)
    }

    private mutating func attribute() -> Attribute {
      let start = rest.startIndex
      // A name may begin with '=', as browsers read it.
      let first = rest.removeFirst()
      let name = String(decoding: [first], as: UTF8.self).lowercased() + word(until: "/>=")
      let end = rest.startIndex
      skip(\.isSpace)
      guard rest.first == UInt8(ascii: "=") else {
        return Attribute(name: name, value: "", range: start..<end)
      }
      rest = rest.dropFirst()
      skip(\.isSpace)
      let value = value()
      return Attribute(name: name, value: CharacterReferences.resolved(value), range: start..<rest.startIndex)
    }

    private mutating func value() -> ArraySlice<UInt8> {
      guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
        return take { !$0.isSpace && $0 != UInt8(ascii: ">") }
      }
      rest = rest.dropFirst()
      let value = take { $0 != quote }
      rest = rest.dropFirst()
      return value
    }

    private mutating func word(until ends: StaticString) -> String {
      let ends = UnsafeBufferPointer(start: ends.utf8Start, count: ends.utf8CodeUnitCount)
      return String(decoding: take { !$0.isSpace && !ends.contains($0) }, as: UTF8.self).lowercased()
    }

    private mutating func take(while isWanted: (UInt8) -> Bool) -> ArraySlice<UInt8> {
      let taken = rest.prefix(while: isWanted)
      rest = rest[taken.endIndex...]
      return taken
    }

    private mutating func skip(_ isUnwanted: (UInt8) -> Bool) { _ = take(while: isUnwanted) }
  }
}
