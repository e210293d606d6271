/// Text as JSON writes it (RFC 8259).
public enum JSONText {
  /// Between quotation marks; control characters become spaces, since none belongs in a name.
  public static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case "\u{0}"..<"\u{20}": " "
      default: String(scalar)
      }
    }
    return "\"" + escaped.joined() + "\""
  }
}
