/// Something told of a file, for the lines at which it stands.
public struct ToldLines: Sendable {
  public let rule: String
  /// From 1.
  public let lines: ClosedRange<Int>
  public let isError: Bool

  public init(rule: String, lines: ClosedRange<Int>, isError: Bool) {
    self.rule = rule
    self.lines = lines
    self.isError = isError
  }
}

/// A word of a file that its page lacks.
public struct LostWord: Sendable, Equatable, CustomStringConvertible {
  public let word: String
  public let line: Int

  public init(word: String, line: Int) {
    self.word = word
    self.line = line
  }

  public var description: String { "line \(line): '\(word)'" }
}

/// Finds what readers should see of a Markdown file and do not, with no parser of Markdown: each word of the file has to
/// stand in its page as often as in the file, unless it belongs to what is left out by design, or the author is told of it
/// at its line.
public enum LossChecker {
  /// Rules that tell of more than the lines at which they stand: everything below is lost with them.
  private static let untilTheEnd: Set<String> = ["kind", "unclosed-comment", "unclosed-fence"]
  /// Rules that tell that something is not shown as it is written.
  private static let telling: Set<String> = [
    "facilitator-note", "lost-cell", "lost-line", "uncalled-footnote", "unclosed-comment", "unclosed-fence",
    "unused-definition",
  ]

  /// - Parameter source: text as it was read, UTF-8.
  public static func lostWords(of source: [UInt8], in html: [UInt8], told: [ToldLines]) -> [LostWord] {
    let page = PageText(html)
    let reading = RoughReading(source)
    var covered = CoveredLines(
      source, told.filter { $0.isError || telling.contains($0.rule) }, untilTheEnd: untilTheEnd)
    covered.coverWhole(reading.worksheetLines)
    var wanted: [ArraySlice<UInt8>: (count: Int, line: Int)] = [:]
    for word in reading.words where !covered.contains(word.line) {
      let earlier = wanted[word.bytes]
      wanted[word.bytes] = ((earlier?.count ?? 0) + 1, earlier?.line ?? word.line)
    }
    var lost = wanted.compactMap { word, place in
      page.body.count(of: word, atLeast: place.count) < place.count ? lostWord(word, place.line) : nil
    }
    lost += reading.once.compactMap { word in
      covered.contains(word.line) || page.whole.count(of: word.bytes, atLeast: 1) > 0
        ? nil : lostWord(word.bytes, word.line)
    }
    return lost.sorted { ($0.line, $0.word) < ($1.line, $1.word) }
  }

  private static func lostWord(_ word: ArraySlice<UInt8>, _ line: Int) -> LostWord {
    LostWord(word: String(decoding: word, as: UTF8.self), line: line)
  }
}

/// The lines of which the author is told something.
private struct CoveredLines {
  private var lines: Set<Int> = []
  private var from = Int.max

  init(_ source: [UInt8], _ told: [ToldLines], untilTheEnd: Set<String>) {
    for each in told {
      lines.formUnion(each.lines)
      if untilTheEnd.contains(each.rule) { from = min(from, each.lines.lowerBound) }
      if each.rule == "uncalled-footnote" { coverNote(from: each.lines.lowerBound, in: source) }
    }
  }

  /// A worksheet in which something is wrong is no worksheet.
  mutating func coverWhole(_ worksheets: [Int: Int]) {
    let wrong = Set(worksheets.filter { contains($0.key + 1) || contains($0.value + 1) }.values)
    for (line, start) in worksheets where wrong.contains(start) { lines.insert(line + 1) }
  }

  func contains(_ line: Int) -> Bool { line >= from || lines.contains(line) }

  /// A note goes on to the first line at the left edge behind a blank one. It may stand in another of its name, right below
  /// its beginning, and then that one is lost.
  private mutating func coverNote(from line: Int, in source: [UInt8]) {
    let all = LineRanges.of(source)
    for number in all[..<(line - 1)].indices.reversed() {
      guard source[all[number]].contains(where: { $0 > 0x20 }) else { break }
      lines.insert(number + 1)
    }
    var wasBlank = false
    for number in all.indices.dropFirst(line) {
      let text = source[all[number]]
      let isBlank = text.allSatisfy { $0 <= 0x20 }
      if wasBlank, !isBlank, let first = text.first, first != 0x20, first != 0x09 { return }
      wasBlank = isBlank
      lines.insert(number + 1)
    }
  }
}
