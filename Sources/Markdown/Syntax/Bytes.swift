extension UInt8 {
  /// A space or a tab.
  package var isBlank: Bool { self == 0x20 || self == 0x09 }

  /// Space, tab, line feed, vertical tab, form feed, carriage return: `cmark_isspace`.
  package var isSpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }

  /// ASCII letters and digits.
  var isLetterOrDigit: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}

extension ArraySlice<UInt8> {
  /// Without white space at its ends.
  package var trimmed: ArraySlice<UInt8> {
    let start = drop(while: \.isSpace)
    return start[..<((start.lastIndex { !$0.isSpace } ?? start.startIndex - 1) + 1)]
  }
}
