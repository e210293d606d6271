internal import Diagnostics
internal import Files

/// What the destination of a link or image means.
public enum LinkTarget: Sendable, Hashable {
  /// A module, in a language that the path names (nil: the reader's own).
  case topic(Int, language: Int?, fragment: String?)
  /// A file below `Content/`.
  case media(String)
  /// A heading of the same page.
  case fragment(String)
  /// An address from the root of the site, `/search/`.
  case address(String)
  /// A drawing of the theme, `drawing:spray`; its name.
  case drawing(String)
  /// An address with a scheme or a host.
  case external
  /// A module that has no page, and why.
  case withheld(Withheld)
  /// A relative path to nothing; the path below `Content/` that it names, or nil when it leads out of there.
  case missing(String?)
}

extension Curriculum {
  /// Finds what a destination in a module means, as it is written or with variables put in.
  public func target(of destination: String, from module: Module) -> LinkTarget {
    target(of: destination, inFolder: module.folder, language: module.language)
  }

  /// The same for any file of a language.
  /// - Parameter folder: that of the file, below `Content/`: `en/addiction`.
  public func target(of destination: String, inFolder folder: @autoclosure () -> String, language: Language)
    -> LinkTarget
  {
    let bytes = bytes(of: destination, language)
    if bytes.first == UInt8(ascii: "#") { return .fragment(Self.percentDecoded(bytes.dropFirst())) }
    if bytes.starts(with: Self.drawingScheme) {
      return .drawing(String(decoding: bytes.dropFirst(Self.drawingScheme.count), as: UTF8.self))
    }
    if LinkSchemes.scheme(of: bytes) != nil || LinkSchemes.namesHostAlone(bytes) { return .external }
    if bytes.first == UInt8(ascii: "/") { return .address(Self.percentDecoded(bytes[...])) }
    let hash = bytes.firstIndex(of: UInt8(ascii: "#"))
    let fragment = hash.map { Self.percentDecoded(bytes[($0 + 1)...]) }
    let written = Self.percentDecoded(hash.map { bytes[..<$0] } ?? bytes[...])
    guard let path = Paths.resolve(written, in: folder()) else { return .missing(nil) }
    return target(at: path, from: language, fragment: fragment)
  }

  /// A destination with its variables put in; where a scheme says already what it is, as most that have any do, it stays
  /// as it is.
  private func bytes(of destination: String, _ language: Language) -> [UInt8] {
    let written = Array(destination.utf8)
    guard InlineSyntax.mayStand(in: written), LinkSchemes.scheme(of: written) ?? "drawing" == "drawing" else {
      return written
    }
    return Array(Variables(self, in: language).resolve(destination).utf8)
  }

  /// What is wrong with a destination as an address, whether or not it leads somewhere; nil where it may stand. Variables
  /// in it are put in before.
  public func fault(in destination: String) -> LinkFault? {
    destination.utf8.starts(with: Self.drawingScheme) ? nil : configuration.linkSchemes.fault(in: destination)
  }

  private static let drawingScheme = Array("drawing:".utf8)

  /// - Parameter path: below `Content/`.
  private func target(at path: String, from own: Language, fragment: String?) -> LinkTarget {
    let bytes = Array(path.utf8)
    // LOUD.MD is a module too.
    guard bytes.suffix(3).map({ $0 | 0x20 }).elementsEqual(".md".utf8) else {
      return media(at: path).map { .media($0) } ?? .missing(path)
    }
    guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")),
      let language = languages.firstIndex(where: { $0.code.utf8.elementsEqual(bytes[..<slash]) })
    else { return .missing(path) }
    var name = String(decoding: bytes[(slash + 1)...].dropLast(3), as: UTF8.self)
    if name == "index" || name.hasSuffix("/index") { name = Paths.parent(of: name) }
    guard let topic = topic(at: name) else {
      return reason(forWithholding: name).map(LinkTarget.withheld) ?? .missing(path)
    }
    let named = languages[language] == own ? nil : language
    return .topic(topic, language: named, fragment: fragment)
  }

  /// Composed, as all that is published.
  static func percentDecoded(_ text: ArraySlice<UInt8>) -> String {
    guard text.contains(UInt8(ascii: "%")) else { return String(decoding: text, as: UTF8.self).composed }
    var bytes: [UInt8] = []
    var rest = text
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), digits.count == 2, digits.allSatisfy(\.isHexDigit),
        let value = UInt8(digits, radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self).composed
  }
}
