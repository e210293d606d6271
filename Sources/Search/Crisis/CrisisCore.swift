/// The part of a language's phrases that counts in every language: those marked `+`, and what they are made of;
/// nothing where none is.
enum CrisisCore {
  static func lines(of all: [Substring]) -> [Substring] {
    let plain = all.filter { $0.hasPrefix("+") }
    if plain.isEmpty { return [] }
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
