/// JSON to write, keys in the order given.
indirect enum JSONValue {
  case string(String)
  case object([(String, JSONValue?)])
  case array([JSONValue])

  /// RFC 8259, with `<` and `&` as escapes so that the text can stand inside a script element.
  var text: String {
    switch self {
    case .string(let string): Self.quoted(string)
    case .array(let values): "[" + values.map(\.text).joined(separator: ",") + "]"
    case .object(let pairs):
      "{" + pairs.compactMap { key, value in value.map { Self.quoted(key) + ":" + $0.text } }.joined(separator: ",") + "}"
    }
  }

  private static func quoted(_ string: String) -> String {
    if string.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && ![0x22, 0x26, 0x3C, 0x5C].contains($0) }) {
      return "\"" + string + "\""
    }
    var text = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "<": text += "\\u003c"
      case "&": text += "\\u0026"
      case "\u{2028}": text += "\\u2028"
      case "\u{2029}": text += "\\u2029"
      case "\u{00}"..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
