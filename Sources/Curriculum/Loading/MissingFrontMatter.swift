internal import Diagnostics
internal import PlacedYAML

/// Why a file has no front matter that could be read, as far as its first lines tell.
enum MissingFrontMatter {
  static func diagnostic(for file: SourceFile) -> Diagnostic {
    let start = FrontMatterSplit.firstText(in: file.bytes)
    let range = file.lineRange(around: start)
    let line = file.text(in: range)
    if !FrontMatterSplit.isFence(file.bytes, at: start), isMeantAsFence(line) {
      return badFence(line, at: Place(file, range))
    }
    if isKey(line), hasFence(file.bytes, after: start) { return unopened(at: Place(file, range)) }
    return .error(
      YAMLRule.missingKey, "this module has no title",
      hint: "begin the file with three lines: '---', 'title: …' and '---'", at: Place(file, 0..<0))
  }

  private static func badFence(_ line: String, at place: Place) -> Diagnostic {
    .error(
      CurriculumRule.frontMatter,
      "front matter begins with a line of three hyphens alone, '---', and here stands '\(line)'",
      hint: "write three hyphens at the left edge; where your program makes a dash of them, switch 'smart dashes' off",
      at: place)
  }

  private static func unopened(at place: Place) -> Diagnostic {
    .error(
      CurriculumRule.frontMatter, "the front matter begins here, and the line '---' before it is missing",
      hint: "put a line with only '---' above this one", at: place)
  }

  /// Hyphens or dashes alone that are no `---`, as programs leave them that make dashes of hyphens.
  private static func isMeantAsFence(_ line: String) -> Bool {
    let marks = line.filter { !$0.isWhitespace }
    return !marks.isEmpty && marks.allSatisfy { "-–—".contains($0) }
  }

  /// `title: …`
  private static func isKey(_ line: String) -> Bool {
    guard let colon = line.firstIndex(of: ":"), colon > line.startIndex else { return false }
    let next = line.index(after: colon)
    return line[..<colon].allSatisfy { $0.isASCII && $0.isLetter } && (next == line.endIndex || line[next] == " ")
  }

  private static func hasFence(_ bytes: [UInt8], after start: Int) -> Bool {
    var line = FrontMatterSplit.nextLine(bytes, after: start)
    while let place = line {
      if FrontMatterSplit.isFence(bytes, at: place) { return true }
      line = FrontMatterSplit.nextLine(bytes, after: place)
    }
    return false
  }
}
