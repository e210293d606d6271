/// Text with what XML 1.0 reserves escaped, for content and for attributes between double quotes, and what it does not
/// allow left out.
func xmlText(_ text: String) -> String {
  if text.utf8.allSatisfy(isPlain) { return text }
  var escaped = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": escaped += "&amp;"
    case "<": escaped += "&lt;"
    case ">": escaped += "&gt;"
    case "\"": escaped += "&quot;"
    case "\t", "\n", "\r": escaped.unicodeScalars.append(scalar)
    case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": continue
    default: escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}

/// Whether a byte of UTF-8 is a character that stands in XML as it is.
private func isPlain(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): false
  default: byte >= 0x20 && byte < 0x80
  }
}
