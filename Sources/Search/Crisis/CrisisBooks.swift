/// The crisis phrases of the languages that Handrail has some of.
public enum CrisisBooks {
  /// BCP 47 codes, with the phrases and the lookalikes as they lie in `Languages/`.
  private static let files: [(code: String, phrases: [UInt8], lookalikes: [UInt8])] = [
    ("en", PackageResources.crisis_en_txt, PackageResources.lookalikes_en_txt),
    ("es", PackageResources.crisis_es_txt, PackageResources.lookalikes_es_txt),
  ]

  /// The phrases that count where people search in a language: its own, and the plainest of every other.
  static func books(for language: String) -> [CrisisPhrases] {
    texts(for: language).map { text in
      do {
        return try CrisisPhrases(
          lines: text.phrases.split(separator: "\n"),
          lookalikes: text.lookalikes.map { Set($0.split(separator: " ").map(String.init)) })
      } catch {
        fatalError("a bug of ours: in the crisis phrases for '\(language)', \(error)")
      }
    }
  }

  /// What the search script is given: calls that hold the phrases for a language, as `books` has them.
  public static func script(for language: String) -> [UInt8] {
    let texts = texts(for: language).map { text in
      let lookalikes = text.lookalikes.map { FrontCoding.text($0.split(separator: " ").map { Array($0.utf8) }) }
      return "["
        + [text.phrases, lookalikes.map { String(decoding: $0, as: UTF8.self) }].compactMap { $0 }.map(quoted)
        .joined(separator: ",") + "]"
    }
    return Array(
      "handrail.phrases(\(quoted(SearchSettings.primary(of: language))),\(texts.joined(separator: ",")));".utf8)
  }

  /// The same for a language whose phrases the script loads when they are needed.
  /// - Parameter path: below the site's base.
  public static func script(for language: String, in path: String) -> [UInt8] {
    Array("handrail.phrases(\(quoted(SearchSettings.primary(of: language))),\(quoted(path)));".utf8)
  }

  /// The lines of a language's own phrases; nil where it has none.
  static func phrases(of language: String) -> [Substring]? {
    files.first { $0.code == SearchSettings.primary(of: language) }.map { lines($0.phrases) }
  }

  /// Whether two languages have the same phrases: `es` and `es-MX`.
  public static func areAlike(_ one: String, _ other: String) -> Bool {
    SearchSettings.primary(of: one) == SearchSettings.primary(of: other)
  }

  private struct Text {
    var phrases: String
    var lookalikes: String?
  }

  private static func texts(for language: String) -> [Text] {
    let own = files.filter { $0.code == SearchSettings.primary(of: language) }.map { file in
      Text(
        phrases: lines(file.phrases).joined(separator: "\n"),
        lookalikes: lines(file.lookalikes).joined(separator: " "))
    }
    let others = files.filter { $0.code != SearchSettings.primary(of: language) }.map { file in
      Text(phrases: CrisisCore.lines(of: lines(file.phrases)).joined(separator: "\n"), lookalikes: nil)
    }
    return own + others
  }

  /// Without comments and empty lines.
  private static func lines(_ file: [UInt8]) -> [Substring] {
    String(decoding: file, as: UTF8.self).split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }
  }

  /// A string of JSON that also is one of JavaScript, and may stand within `<script>`.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\" + String(scalar)
      case "\n": result += "\\n"
      case "\0"..."\u{1F}", "<", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

/// The part of a language's phrases that counts in every language: those marked `+`, and what they are made of.
enum CrisisCore {
  static func lines(of all: [Substring]) -> [Substring] {
    let plain = all.filter { $0.hasPrefix("+") }
    var needed = Set(names(in: plain))
    // A group may be made of groups that stand before it.
    for line in all.reversed() {
      if let name = definedName(line), needed.contains(name) { needed.formUnion(names(in: [line])) }
    }
    return all.filter { line in
      line.hasPrefix("+") || definedName(line).map(needed.contains) ?? (line.hasPrefix("[") && !isWordList(line))
    }
  }

  private static func isWordList(_ heading: Substring) -> Bool {
    heading == "[filler]" || heading == "[subject]" || heading == "[harmless]"
  }

  /// `deed` and `{ed}` of a line that defines them.
  private static func definedName(_ line: Substring) -> Substring? {
    line.firstRange(of: " = ").map { line[..<$0.lowerBound] }
  }

  /// The groups and endings that lines name, in the form of `definedName`.
  private static func names(in lines: [Substring]) -> [Substring] {
    lines.flatMap { line in
      let endings = line.matches(of: /\{[a-z]+\}/).map { $0.output }
      return endings + line.matches(of: /<([a-z]+)>/).map { $0.output.1 }
    }
  }
}
