/// How a calendar file is written (RFC 5545).
public enum CalendarText {
  /// `20270111` for `2027-01-11` (3.3.4).
  public static func day(_ text: String) -> String { text.replacing("-", with: "") }

  /// TEXT with its reserved characters escaped (3.3.11).
  public static func escaped(_ text: String) -> String {
    // By scalars: a line end that is one character with what stands before it would end the line of the calendar.
    text.replacing("\r\n", with: "\n").unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "\\", ";", ",": escaped += "\\" + String(scalar)
      case "\n", "\r": escaped += "\\n"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }

  /// A content line in lines of at most 75 octets, each ended by CRLF (3.1); no character is cut in two.
  public static func folded(_ line: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var length = 0
    for scalar in line.unicodeScalars {
      let encoded = Array(String(scalar).utf8)
      if length + encoded.count > 75 {
        bytes += [0x0D, 0x0A, 0x20]
        length = 1
      }
      bytes += encoded
      length += encoded.count
    }
    return bytes + [0x0D, 0x0A]
  }
}
