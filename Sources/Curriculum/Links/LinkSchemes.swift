/// Which addresses may stand in links, pictures and settings: those of the site itself, and those whose scheme is allowed
/// by name. Everything that publishes an address asks here.
public struct LinkSchemes: Sendable, Hashable {
  /// Lower-cased, without the colon.
  private let added: Set<String>

  /// - Parameter added: schemes beside those that every site has, lower-cased.
  public init(adding added: Set<String> = []) {
    self.added = added
  }

  private static let standard: Set<String> = ["http", "https", "mailto", "sms", "tel"]
  /// What runs a script, shows what no file of the site holds, or opens the reader's own files.
  private static let never: Set<String> = ["about", "blob", "data", "file", "filesystem", "javascript", "vbscript"]

  /// What is wrong with an address; nil where it may stand.
  public func fault(in address: String) -> LinkFault? { fault(in: Array(address.utf8)) }

  private func fault(in address: [UInt8]) -> LinkFault? {
    if let control = Self.controlCharacter(in: address) { return .controlCharacter(control) }
    let address = address.drop { $0 == 0x20 }
    if Self.namesHostAlone(address) { return .hostAlone(String(decoding: address, as: UTF8.self)) }
    if let scheme = Self.scheme(of: address) {
      // No scheme has one letter, and every drive of Windows has.
      return scheme.count == 1 ? .drive(String(decoding: address, as: UTF8.self)) : fault(of: scheme)
    }
    return address.contains(UInt8(ascii: "%")) ? faultInDisguise(address) : nil
  }

  private func fault(of scheme: String) -> LinkFault? {
    if Self.standard.contains(scheme) || added.contains(scheme) { return nil }
    return Self.never.contains(scheme) ? .forbidden(scheme) : .unknown(scheme)
  }

  /// What percent signs hide is no scheme to a browser, and nobody who means well writes it.
  private func faultInDisguise(_ address: ArraySlice<UInt8>) -> LinkFault? {
    let decoded = Array(Curriculum.percentDecoded(address).utf8)[...]
    if Self.namesHostAlone(decoded) { return .hostAlone(String(decoding: address, as: UTF8.self)) }
    guard let scheme = Self.scheme(of: decoded), Self.never.contains(scheme) else { return nil }
    return .forbidden(scheme)
  }

  /// The scheme of an address, lower-cased, after RFC 3986, section 3.1; nil where it has none.
  static func scheme(of address: some Collection<UInt8>) -> String? {
    guard let first = address.first, isLetter(first), let colon = address.firstIndex(of: UInt8(ascii: ":")) else {
      return nil
    }
    let scheme = address[..<colon]
    return scheme.allSatisfy(isSchemeByte) ? String(decoding: scheme, as: UTF8.self).lowercased() : nil
  }

  private static func isSchemeByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || [0x2B, 0x2D, 0x2E].contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// `//host`, which browsers read in `\\host` and `/\host` too.
  static func namesHostAlone(_ address: some Collection<UInt8>) -> Bool {
    let start = address.prefix(2)
    return start.count == 2 && start.allSatisfy { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
  }

  /// Browsers pass over some of them, so that what is read is not what is written.
  private static func controlCharacter(in address: [UInt8]) -> UInt8? { address.first { $0 < 0x20 || $0 == 0x7F } }

  // MARK: - Schemes of a site's own

  /// Why a site cannot allow a scheme; nil where it can.
  static func objection(to scheme: String) -> String? {
    if never.contains(scheme) { return "'\(scheme)' can never be allowed: it is not safe for readers" }
    let name = scheme.hasSuffix("://") ? scheme.dropLast(3) : scheme.hasSuffix(":") ? scheme.dropLast() : scheme[...]
    guard name.count == scheme.count, Self.scheme(of: Array(scheme.utf8) + [UInt8(ascii: ":")]) == scheme,
      scheme != "drawing"
    else { return "'\(scheme)' is not the name of a scheme" }
    return nil
  }
}

/// Why an address may not stand where readers could follow it.
public enum LinkFault: Error, Sendable, Hashable {
  case controlCharacter(UInt8)
  case forbidden(String)
  /// A path on somebody's own computer.
  case drive(String)
  case hostAlone(String)
  case unknown(String)

  public var message: String {
    switch self {
    case .controlCharacter(let byte):
      "a control character (U+00\(byte < 16 ? "0" : "")\(String(byte, radix: 16, uppercase: true))) stands in this address"
    case .forbidden(let scheme): "an address that begins with '\(scheme):' is never published"
    case .drive(let path): "'\(path)' is a file on your own computer, which nobody else can open"
    case .hostAlone(let address): "'\(address)' leads to another host and does not say how"
    case .unknown(let scheme): "addresses that begin with '\(scheme):' are not among those that this site allows"
    }
  }

  /// What to write where a web address alone may stand.
  var webHint: String {
    if case .unknown = self { "write an https: address" } else { hint }
  }

  public var hint: String {
    switch self {
    case .controlCharacter: "write the address in one line, without tabs and the like"
    case .forbidden: "write an https: address, or a path to a file of the site"
    case .drive(let path):
      "copy the file into the folder of this module, and name it alone: \(path.split { $0 == "\\" || $0 == "/" }.last.map { $0.replacing(" ", with: "%20") } ?? "")"
    case .hostAlone(let address): "write 'https:' before it: https://\(address.drop { $0 == "/" || $0 == "\\" })"
    case .unknown(let scheme):
      "write an https: address; if this scheme is meant, allow it in site.yml: 'linkSchemes: [\(scheme)]'"
    }
  }
}
