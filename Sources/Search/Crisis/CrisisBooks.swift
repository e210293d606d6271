/// The crisis phrases of the languages that Handrail has some of.
public enum CrisisBooks {
  /// The phrases that count where people search in a language: its own, and the plainest of every other.
  static func books(for language: String, in library: LanguageLibrary = .builtIn) -> [CrisisPhrases] {
    texts(for: language, in: library).map { book($0.lines, lookalikes: $0.lookalikes, for: language) }
  }

  /// - Parameters:
  ///   - lines: of a language's phrases.
  ///   - lookalikes: nil where there is no list of them.
  static func book(_ lines: [Substring], lookalikes: [String]?, for language: String) -> CrisisPhrases {
    do {
      return try CrisisPhrases(lines: lines, lookalikes: lookalikes.map { Set($0) })
    } catch {
      fatalError("a bug of ours: in the crisis phrases for '\(language)', \(error)")
    }
  }

  /// What the search script is given: calls that hold the phrases for a language, as `books` has them.
  public static func script(for language: String) -> [UInt8] {
    let texts = texts(for: language, in: .builtIn).map { text in
      let lookalikes = text.lookalikes.map { FrontCoding.text($0.map { Array($0.utf8) }) }
      let parts = [text.lines.joined(separator: "\n"), lookalikes.map { String(decoding: $0, as: UTF8.self) }]
        .compactMap { $0 }
      return "[" + parts.map(ScriptText.quoted).joined(separator: ",") + "]"
    }
    return Array(
      "handrail.phrases(\(ScriptText.quoted(LanguageData.primary(of: language))),\(texts.joined(separator: ",")));".utf8
    )
  }

  /// The same for a language whose phrases the script loads when they are needed.
  /// - Parameter path: below the site's base.
  public static func script(for language: String, in path: String) -> [UInt8] {
    Array("handrail.phrases(\(ScriptText.quoted(LanguageData.primary(of: language))),\(ScriptText.quoted(path)));".utf8)
  }

  /// Whether two languages have the same phrases: `es` and `es-MX`.
  public static func areAlike(_ one: String, _ other: String) -> Bool {
    LanguageData.primary(of: one) == LanguageData.primary(of: other)
  }

  private struct Text {
    var lines: [Substring]
    var lookalikes: [String]?
  }

  private static func texts(for language: String, in library: LanguageLibrary) -> [Text] {
    let own = library.data(for: language)
    let ownText = own.crisis.map { Text(lines: $0, lookalikes: own.lookalikes) }
    let others = library.languages.filter { $0.code != own.code }
      .map { CrisisCore.lines(of: $0.crisis ?? []) }.filter { !$0.isEmpty }
      .map { Text(lines: $0, lookalikes: nil) }
    return [ownText].compactMap { $0 } + others
  }
}
