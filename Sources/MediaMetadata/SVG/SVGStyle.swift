/// Rules of style in an SVG, and single properties of it, without what they would load from elsewhere.
struct SVGStyle {
  /// What may stay; nil where the whole must go.
  private(set) var kept: String?
  let isChanged: Bool

  init(_ css: String) {
    guard Self.isSuspicious(css) else {
      (kept, isChanged) = (css, false)
      return
    }
    let plain = css.replacing(/\/\*[\s\S]*?(?:\*\/|$)/, with: "")
    if plain.contains("\\") {
      // What is written with escapes is read as browsers read it, and goes as a whole where it leads anywhere.
      let leads = Self.mended(Self.unescaped(plain)) != Self.unescaped(plain) || Self.isRefused(Self.unescaped(plain))
      (kept, isChanged) = (leads ? nil : css, leads)
      return
    }
    let mended = Self.mended(plain)
    guard !Self.isRefused(mended) else {
      (kept, isChanged) = (nil, true)
      return
    }
    (kept, isChanged) = mended == plain ? (css, false) : (mended, true)
  }

  /// Whether it holds anything that could lead somewhere. Most properties do not, and there are thousands in a file.
  private static func isSuspicious(_ css: String) -> Bool {
    css.utf8.contains { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: "\\") }
  }

  private static func mended(_ css: String) -> String {
    css.replacing(/@import\b[^;]*(?:;|$)/.ignoresCase(), with: "")
      .replacing(/url\(([^)]*)(?:\)|$)/.ignoresCase()) { match in
        isInside(match.1) ? String(match.0) : "none"
      }
  }

  /// A part of the same file, or a font that is in the file itself.
  private static func isInside(_ address: Substring) -> Bool {
    let address = address.drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }.lowercased()
    return ["#", "data:font/", "data:application/font-", "data:application/x-font-"].contains { address.hasPrefix($0) }
  }

  /// What takes an address as a plain text, and what ran scripts once.
  private static func isRefused(_ css: String) -> Bool {
    css.contains(/\b(?:image-set|image|src|cross-fade|expression)\(/.ignoresCase())
  }

  /// CSS Syntax 3, 4.3.7: a backslash before up to six hexadecimal digits and a blank, or before the sign itself.
  private static func unescaped(_ css: String) -> String {
    css.replacing(/\\(?:([0-9A-Fa-f]{1,6})\s?|([\s\S]))/) { match in
      if let sign = match.2 { return String(sign) }
      let scalar = match.1.flatMap { UInt32($0, radix: 16) }.flatMap(Unicode.Scalar.init)
      return String(Character(scalar ?? "\u{FFFD}"))
    }
  }
}
