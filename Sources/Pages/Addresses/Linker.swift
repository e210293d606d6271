public import Curriculum

/// Writes addresses as they stand in a page's HTML.
public struct Linker: Sendable {
  /// What comes before a path relative to the site's base: `/help/`, or `../../` in a portable site.
  public let root: String
  private let isPortable: Bool

  /// Links from the root of the host: `/base/addiction/`.
  public init(basePath: String) {
    root = basePath
    isPortable = false
  }

  /// Links that work from a folder opened as files; `path` is that of the page that holds them.
  public init(portableFrom path: String) {
    let depth = path.utf8.reduce(0) { $0 + ($1 == UInt8(ascii: "/") ? 1 : 0) }
    root = depth == 0 ? "./" : String(repeating: "../", count: depth)
    isPortable = true
  }

  /// The link to a path that ends in `/` (a page) or does not (a file).
  public func link(to path: String, fragment: String? = nil) -> String {
    root + pathBelowRoot(path) + (fragment.map { "#" + Self.percentEncoded($0) } ?? "")
  }

  /// The same without `root`.
  public func pathBelowRoot(_ path: String) -> String {
    let isPage = path.isEmpty || path.hasSuffix("/")
    return Self.percentEncoded(isPortable && isPage ? path + "index.html" : path)
  }

  /// Everything outside RFC 3986's unreserved characters and a few that paths may hold, percent-encoded.
  public static func percentEncoded(_ path: String) -> String {
    guard !path.utf8.allSatisfy(isPlain) else { return path }
    var encoded = ""
    for byte in path.utf8 {
      if isPlain(byte) {
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += digits.count == 1 ? "%0" + digits : "%" + digits
      }
    }
    return encoded
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"), UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "*"),
      UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "="),
      UInt8(ascii: "+"), UInt8(ascii: "("), UInt8(ascii: ")"):
      true
    default: false
    }
  }
}

extension BaseURL {
  /// The address on the public site of a path relative to its base.
  public func address(of path: String) -> String { origin + self.path + Linker.percentEncoded(path) }
}
