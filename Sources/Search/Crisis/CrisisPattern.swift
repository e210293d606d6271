/// A phrase that speaks of a crisis; `CrisisPhrases` describes how it is written.
struct CrisisPattern: Sendable, Equatable {
  struct Item: Sendable, Equatable {
    /// One of these.
    var words: Set<String> = []
    var isOptional = false
    /// Any words, `gapLimit` at most.
    var isGap = false
  }

  /// Words of any kind that a gap stands for, at most.
  static let gapLimit = 3

  var items: [Item]
  /// Nothing else may stand in the query but filler.
  var isAlone: Bool
  /// Counts only where the query has no word that makes a subject of it.
  var yieldsToSubject: Bool
}

/// A line of a file of crisis phrases that cannot be read. The files are ours, so that is a mistake in the program.
struct CrisisLineError: Error, Equatable, CustomStringConvertible {
  var line: String
  var problem: String
  var description: String { "the line '\(line)' \(problem)" }
}

/// Reads the lines of a file of crisis phrases, one after another.
struct CrisisLineReader {
  enum List {
    case filler, subject
  }

  enum Line {
    case sounds(Sounds)
    case words([String], under: List)
    /// Topic nil: a harmless phrase.
    case pattern(CrisisPattern, topic: String?)
  }

  private var groups: [Substring: [String]] = [:]
  private var endings: [Substring: [String]] = [:]
  private var heading: Substring = ""

  private var line: Substring = ""

  /// - Parameter line: without what ends it; neither a comment nor empty.
  /// - Returns: nil for a heading or a definition.
  /// - Throws: where the browser could read something else into the line than we do, or nothing.
  mutating func read(_ line: Substring) throws(CrisisLineError) -> Line? {
    self.line = line
    // The browser splits at this blank alone.
    let pieces = line.split(separator: " ", omittingEmptySubsequences: false)
    if pieces.contains(where: { $0.isEmpty || $0.contains(where: \.isWhitespace) }) {
      throw error("has blanks other than one space between two items")
    }
    if line.hasPrefix("[") {
      heading = line.dropFirst().dropLast()
      return nil
    }
    if line.hasPrefix("sounds: ") { return .sounds(try sounds(line.dropFirst(8))) }
    if let equals = line.firstRange(of: " = ") {
      try define(line[..<equals.lowerBound], as: line[equals.upperBound...])
      return nil
    }
    switch heading {
    case "filler": return .words(try words(of: line), under: .filler)
    case "subject": return .words(try words(of: line), under: .subject)
    case "harmless": return .pattern(try pattern(line), topic: nil)
    default: return .pattern(try pattern(line), topic: String(heading))
    }
  }

  private func error(_ problem: String) -> CrisisLineError { CrisisLineError(line: String(line), problem: problem) }

  private func sounds(_ text: Substring) throws(CrisisLineError) -> Sounds {
    do throws(Sounds.NoPair) {
      return try Sounds(text)
    } catch {
      throw self.error("needs pairs such as 'b>v', not '\(error.text)'")
    }
  }

  private mutating func define(_ name: Substring, as text: Substring) throws(CrisisLineError) {
    if name.hasPrefix("{") {
      endings[name.dropFirst().dropLast()] = text.split(separator: "|").map { $0 == "-" ? "" : String($0) }
    } else {
      groups[name] = try words(of: text)
    }
  }

  private func words(of text: Substring) throws(CrisisLineError) -> [String] {
    var words: [String] = []
    for item in text.split(separator: " ") { words += try choices(item) }
    return words
  }

  private func pattern(_ line: Substring) throws(CrisisLineError) -> CrisisPattern {
    let marks = line.prefix { "+=~".contains($0) }
    var items: [CrisisPattern.Item] = []
    for item in line.dropFirst(marks.count).split(separator: " ") {
      if item == "*" {
        items.append(CrisisPattern.Item(isGap: true))
      } else {
        let isOptional = item.hasSuffix("?")
        let words = try choices(isOptional ? item.dropLast() : item)
        items.append(CrisisPattern.Item(words: Set(words), isOptional: isOptional))
      }
    }
    return CrisisPattern(items: items, isAlone: marks.contains("="), yieldsToSubject: marks.contains("~"))
  }

  private func choices(_ item: Substring) throws(CrisisLineError) -> [String] {
    var words: [String] = []
    for choice in item.split(separator: "|") {
      if choice.hasPrefix("<") {
        guard let group = groups[choice.dropFirst().dropLast()] else {
          throw error("names \(choice), a group that no line above defines")
        }
        words += group
      } else if let brace = choice.firstIndex(of: "{") {
        guard let named = endings[choice[brace...].dropFirst().dropLast()] else {
          throw error("names \(choice[brace...]), endings that no line above defines")
        }
        words += named.map { choice[..<brace] + $0 }
      } else {
        words.append(String(choice))
      }
    }
    return words
  }
}
