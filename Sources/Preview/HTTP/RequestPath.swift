internal import Foundation

/// The path of a request, decoded once and without anything that could lead out of a folder.
struct RequestPath: Sendable, Equatable {
  /// The names between the slashes: `/a/b/` gives `a`, `b`.
  let names: [String]
  /// Whether it ends with a slash, as the address of a folder does.
  let isFolder: Bool

  /// Reads the path of an origin-form target (RFC 9112, 3.2.1), the query left out.
  /// nil for what no address of a site looks like: `..` and hidden names in any encoding, an encoded slash, a
  /// backslash, a control character, an empty name, an escape that is none or bytes that are not UTF-8.
  init?(_ target: String) {
    let path = target.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    guard path.first == UInt8(ascii: "/") else { return nil }
    var parts = path.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    isFolder = parts.last?.isEmpty ?? true
    if isFolder { parts.removeLast() }
    var names: [String] = []
    for part in parts {
      guard let name = Self.decoded(part), Self.isAllowed(name) else { return nil }
      names.append(name)
    }
    self.names = names
  }

  /// The path below a base path (`/` or `/a/b/`): "" for the base itself; nil outside of it.
  func relative(to base: String) -> String? {
    let above = base.split(separator: "/").map(String.init)
    guard names.starts(with: above), names.count > above.count || isFolder else { return nil }
    let rest = names.dropFirst(above.count)
    return rest.joined(separator: "/") + (isFolder && !rest.isEmpty ? "/" : "")
  }

  /// The path as it is written in an address, with a slash at its end.
  var asFolder: String {
    "/" + names.map { Self.encoded($0) + "/" }.joined()
  }

  private static func isAllowed(_ name: String) -> Bool {
    // RFC 8615 has a site say things about itself in that folder.
    guard !name.isEmpty, !name.hasPrefix(".") || name == ".well-known" else { return false }
    return !name.unicodeScalars.contains { $0 == "/" || $0 == "\\" || $0.properties.generalCategory == .control }
  }

  /// Percent escapes (RFC 3986, 2.1) undone once.
  private static func decoded(_ part: Substring.UTF8View.SubSequence) -> String? {
    var bytes: [UInt8] = []
    var rest = part
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else { return nil }
      bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    Character(Unicode.Scalar(byte)).hexDigitValue.map(UInt8.init)
  }

  private static func encoded(_ name: String) -> String {
    name.utf8.map { byte in
      let scalar = Unicode.Scalar(byte)
      let isPlain =
        byte < 0x80
        && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "-._~".unicodeScalars.contains(scalar))
      let digits = String(byte, radix: 16, uppercase: true)
      return isPlain ? String(scalar) : "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
  }
}

/// The fields of a query, `a=b&c`, decoded (WHATWG URL, application/x-www-form-urlencoded).
enum Query {
  static func fields(of target: String) -> [String: String] {
    guard let mark = target.firstIndex(of: "?") else { return [:] }
    var fields: [String: String] = [:]
    for pair in target[target.index(after: mark)...].split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let texts = parts.map { String($0).replacing("+", with: " ").removingPercentEncoding ?? "" }
      fields[texts[0]] = texts.count > 1 ? texts[1] : ""
    }
    return fields
  }
}
