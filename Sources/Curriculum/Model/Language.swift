/// A language as BCP 47 writes it: `en`, `es`, `pt-BR`. In folders, addresses and `lang` attributes alike.
public struct Language: Sendable, Hashable, CustomStringConvertible {
  public let code: String

  /// Two or three letters, then parts of two to eight letters or digits; anything else is nil.
  public init?(_ code: String) {
    let parts = code.split(separator: "-", omittingEmptySubsequences: false)
    guard let primary = parts.first, (2...3).contains(primary.utf8.count),
      primary.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }),
      parts.dropFirst().allSatisfy({ (2...8).contains($0.utf8.count) && $0.utf8.allSatisfy(Self.isAlphanumeric) })
    else { return nil }
    self.code = code
  }

  private init(known code: String) {
    self.code = code
  }

  public static let english = Language(known: "en")
  public static let spanish = Language(known: "es")

  public var description: String { code }

  /// The part that names the language itself: `pt` of `pt-BR`.
  public var primary: String { String(code.prefix { $0 != "-" }) }

  /// `rtl` for languages written from the right, else `ltr`.
  public var direction: String { ["ar", "fa", "he", "ur", "yi"].contains(primary) ? "rtl" : "ltr" }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}

/// Text in several languages: `{en: …, es: …}` in YAML, or one text for all of them.
public struct LocalizedText: Sendable, Hashable {
  public let everywhere: String?
  public let byLanguage: [Language: String]

  public init(everywhere: String) {
    self.everywhere = everywhere
    byLanguage = [:]
  }

  public init(byLanguage: [Language: String]) {
    everywhere = nil
    self.byLanguage = byLanguage
  }

  /// The text in a language, else in the first of `fallbacks` that has one.
  public func text(in language: Language, fallbacks: [Language]) -> String {
    if let text = byLanguage[language] ?? everywhere { return text }
    for fallback in fallbacks {
      if let text = byLanguage[fallback] { return text }
    }
    return byLanguage.min { $0.key.code < $1.key.code }?.value ?? ""
  }
}
