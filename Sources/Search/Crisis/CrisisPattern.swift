/// A phrase that speaks of a crisis; `CrisisPhrases` describes how it is written.
struct CrisisPattern: Sendable {
  struct Item: Sendable {
    /// One of these; none for a gap.
    var words: Set<String>
    var isOptional = false
    var isGap: Bool { words.isEmpty }
  }

  /// Words of any kind that a gap stands for, at most.
  static let gapLimit = 3

  var items: [Item]
  /// Nothing else may stand in the query but filler.
  var isAlone: Bool
  /// Counts only where the query has no word that makes a subject of it.
  var yieldsToSubject: Bool
}

/// Reads the lines of a file of crisis phrases, one after another.
struct CrisisLineReader {
  enum List {
    case filler, subject
  }

  enum Line {
    case sounds([(written: String, heard: String)])
    case words([String], under: List)
    /// Topic nil: a harmless phrase.
    case pattern(CrisisPattern, topic: String?)
  }

  private var groups: [Substring: [String]] = [:]
  private var endings: [Substring: [String]] = [:]
  private var heading: Substring = ""

  /// - Returns: nil for a comment, a heading or a definition.
  mutating func read(_ line: Substring) -> Line? {
    if line.isEmpty || line.hasPrefix("#") { return nil }
    if line.hasPrefix("[") {
      heading = line.dropFirst().dropLast()
      return nil
    }
    if line.hasPrefix("sounds: ") { return .sounds(Self.sounds(line.dropFirst(8))) }
    if let equals = line.firstRange(of: " = ") {
      define(line[..<equals.lowerBound], as: line[equals.upperBound...])
      return nil
    }
    switch heading {
    case "filler": return .words(words(of: line), under: .filler)
    case "subject": return .words(words(of: line), under: .subject)
    case "harmless": return .pattern(pattern(line), topic: nil)
    default: return .pattern(pattern(line), topic: String(heading))
    }
  }

  private static func sounds(_ text: Substring) -> [(written: String, heard: String)] {
    text.split(separator: " ").compactMap { pair in
      let sides = pair.split(separator: ">", omittingEmptySubsequences: false)
      return sides.count == 2 ? (String(sides[0]), String(sides[1])) : nil
    }
  }

  private mutating func define(_ name: Substring, as text: Substring) {
    if name.hasPrefix("{") {
      endings[name.dropFirst().dropLast()] = text.split(separator: "|").map { $0 == "-" ? "" : String($0) }
    } else {
      groups[name] = words(of: text)
    }
  }

  private func words(of text: Substring) -> [String] { text.split(separator: " ").flatMap(choices) }

  private func pattern(_ line: Substring) -> CrisisPattern {
    let marks = line.prefix { "+=~".contains($0) }
    let items = line.dropFirst(marks.count).split(separator: " ").map { item in
      let isOptional = item.hasSuffix("?")
      let words = item == "*" ? [] : choices(isOptional ? item.dropLast() : item)
      return CrisisPattern.Item(words: Set(words), isOptional: isOptional)
    }
    return CrisisPattern(items: items, isAlone: marks.contains("="), yieldsToSubject: marks.contains("~"))
  }

  private func choices(_ item: Substring) -> [String] {
    item.split(separator: "|").flatMap { choice in
      if choice.hasPrefix("<") { return groups[choice.dropFirst().dropLast()] ?? [] }
      guard let brace = choice.firstIndex(of: "{") else { return [String(choice)] }
      let named = endings[choice[brace...].dropFirst().dropLast()] ?? []
      return named.map { choice[..<brace] + $0 }
    }
  }
}
